import { drawnLength } from '../../internal/drawnLength.ts';

/** A length in CSS: a number counts pixels. */
export function cssLength(length: number | string): string {
  return typeof length === 'number' ? `${drawnLength(length, 420, 80)}px` : length;
}
