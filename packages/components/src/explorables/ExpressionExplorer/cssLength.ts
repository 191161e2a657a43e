/** A length in CSS: a number counts pixels. */
export function cssLength(length: number | string): string {
  return typeof length === 'number' ? `${length}px` : length;
}
