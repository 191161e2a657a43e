/** How a connection looks: its weight's sign, or why it has none. */
export type ConnectionSign = 'positive' | 'negative' | 'diverged' | 'none';

export interface ConnectionStroke {
  readonly sign: ConnectionSign;
  /** px, rounded to 0.05 so that small changes need no drawing. */
  readonly width: number;
}

const THINNEST = 0.5;
/** The weight that has half of the widest stroke. */
const HALF_WEIGHT = 1.6;

/**
 * The stroke of a weight, `undefined` where there are no weights yet. The width grows with |weight|
 * and stays below `widest`, however large the weight is.
 */
export function connectionStroke(weight: number | undefined, widest: number): ConnectionStroke {
  if (weight === undefined) return { sign: 'none', width: 1 };
  if (!Number.isFinite(weight)) return { sign: 'diverged', width: 1 };
  const magnitude = Math.abs(weight);
  const width = THINNEST + (widest - THINNEST) * (magnitude / (magnitude + HALF_WEIGHT));
  return { sign: weight > 0 ? 'positive' : weight < 0 ? 'negative' : 'none', width: Math.round(width * 20) / 20 };
}
