import type { FunctionSamples } from '@micrograd-playground/engine';
import type { FunctionPoint } from './FunctionPoint.ts';
import type { FunctionScales } from './functionScales.ts';

/** Where a note stands in a picture. */
export interface Corner {
  readonly block: 'start' | 'end';
  readonly inline: 'start' | 'end';
}

const CORNERS: readonly Corner[] = [
  { block: 'end', inline: 'end' },
  { block: 'start', inline: 'end' },
  { block: 'start', inline: 'start' },
  { block: 'end', inline: 'start' },
];
/** Size of the note with what is around it, px. */
const NOTE = { width: 130, height: 34 };
/** The point weighs as much as this many samples of the curve. */
const POINT = 1000;

/** The corner in which a note covers least of the curve, and not the point; where several are free, below on the right. */
export function noteCorner({ xs, ys }: FunctionSamples, at: FunctionPoint | null, scales: FunctionScales): Corner {
  const covered = (corner: Corner, x: number, y: number): boolean => {
    const across = corner.inline === 'start' ? scales.x(x) : scales.width - scales.x(x);
    const down = corner.block === 'start' ? scales.y(y) : scales.height - scales.y(y);
    return across < NOTE.width && down < NOTE.height && down > -NOTE.height;
  };
  const weights = CORNERS.map((corner) => {
    let weight = at !== null && covered(corner, at.x, at.y) ? POINT : 0;
    for (let i = 0; i < xs.length; i++) if (covered(corner, xs[i] ?? NaN, ys[i] ?? NaN)) weight += 1;
    return weight;
  });
  return CORNERS[weights.indexOf(Math.min(...weights))] ?? { block: 'end', inline: 'end' };
}
