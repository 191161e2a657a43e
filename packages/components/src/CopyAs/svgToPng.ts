/** Pixels of a canvas along one side that every browser can do. */
const LARGEST = 8192;

/**
 * Draws an SVG file that stands by itself on a canvas. For browsers.
 *
 * @param scale pixels of the picture for one of the SVG's. Default 2; less where the picture would become too large.
 * @throws {Error} where the page may not load pictures of its own making, or the SVG has no size
 */
export async function svgToPng(svg: string, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const zoom = Math.min(scale, LARGEST / Math.max(width, height, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * zoom);
  canvas.height = Math.round(height * zoom);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('The picture could not be drawn.');
  return blob;
}
