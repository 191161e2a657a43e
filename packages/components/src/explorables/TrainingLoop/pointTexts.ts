import { formatNumber } from '../../internal/formatNumber.ts';
import type { LoopPoint } from './loopFrame.ts';

/** A point by its inputs: `0, 1`. */
export function pointName({ x }: Pick<LoopPoint, 'x'>): string {
  return x
    .map((coordinate) =>
      Number.isInteger(coordinate) ? String(coordinate).replace('-', '−') : formatNumber(coordinate, { decimals: 2 }),
    )
    .join(', ');
}

/** Its label as a number in a formula. */
export function targetText(label: number, guarded: boolean): string {
  return label > 0 ? '1' : guarded ? '(−1)' : '−1';
}
