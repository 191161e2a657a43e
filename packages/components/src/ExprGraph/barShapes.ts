/** The room that bars have, px. */
export const BARS = { width: 120, height: 18 };
const WIDEST = 12;

export interface BarShape {
  readonly sign: 'positive' | 'negative';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far apart bars stand. */
export function barPitch(count: number): number {
  return Math.min(WIDEST, BARS.width / Math.max(1, count));
}

/** The bars of some values: up and down from zero, as high as they are large among each other; none for what is unknown. */
export function barShapes(values: readonly (number | undefined)[], count: number): (BarShape | undefined)[] {
  const pitch = barPitch(count);
  const middle = BARS.height / 2;
  const isKnown = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);
  const most = values.filter(isKnown).reduce((large, value) => Math.max(large, Math.abs(value)), 1e-12);
  return values.map((value, k) => {
    if (!isKnown(value)) return undefined;
    const height = (Math.abs(value) / most) * (middle - 0.5);
    return {
      sign: value < 0 ? 'negative' : 'positive',
      x: k * pitch,
      y: value < 0 ? middle : middle - height,
      width: Math.max(0.75, pitch - (pitch > 3 ? 1 : 0)),
      height,
    };
  });
}
