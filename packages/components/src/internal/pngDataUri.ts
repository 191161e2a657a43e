/** A picture of few colours. */
export interface IndexedPicture {
  readonly width: number;
  readonly height: number;
  /** For each pixel the index of its colour, upper row first. */
  readonly indices: Uint8Array;
  /** At most 256 colours, red, green and blue one after the other; the first one is not seen. */
  readonly colors: Uint8Array;
}

/**
 * A PNG file as a data URI, for pictures in an SVG file: with a palette, whose first colour is transparent, and stored
 * without compression, so that it takes no codec and no canvas. (PNG specification, third edition; RFC 1950, RFC 1951.)
 */
export function pngDataUri({ width, height, indices, colors }: IndexedPicture): string {
  const header = new Uint8Array(13);
  const sizes = new DataView(header.buffer);
  sizes.setUint32(0, width);
  sizes.setUint32(4, height);
  // 8 bits a pixel, with a palette.
  header.set([8, 3, 0, 0, 0], 8);
  const lines = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) lines.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const file = [
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('tRNS', Uint8Array.of(0)),
    chunk('IDAT', stored(lines)),
    chunk('IEND', new Uint8Array()),
  ];
  let text = '';
  for (const part of file) for (const byte of part) text += String.fromCharCode(byte);
  return `data:image/png;base64,${btoa(text)}`;
}

/** Length, type, data and checksum. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

const LONGEST_BLOCK = 65_535;

/** A zlib stream of stored blocks. */
function stored(data: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(data.length / LONGEST_BLOCK));
  const bytes = new Uint8Array(2 + 5 * blocks + data.length + 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0x78, 0x01]);
  let at = 2;
  for (let block = 0; block < blocks; block++) {
    const part = data.subarray(block * LONGEST_BLOCK, (block + 1) * LONGEST_BLOCK);
    bytes[at] = block === blocks - 1 ? 1 : 0;
    view.setUint16(at + 1, part.length, true);
    view.setUint16(at + 3, ~part.length & 0xffff, true);
    bytes.set(part, at + 5);
    at += 5 + part.length;
  }
  view.setUint32(at, adler32(data));
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}
