/** Time after which a browser has surely begun to read the file, ms. */
const READ = 10_000;

/** Hands a file to the browser, to be saved where the reader's downloads go. */
export function saveFile(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ);
}
