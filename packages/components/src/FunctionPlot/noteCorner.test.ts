import { expect, it } from 'vitest';
import { functionScales } from './functionScales.ts';
import { noteCorner } from './noteCorner.ts';

const scales = functionScales({ width: 400, height: 220, xDomain: [-5, 5], yDomain: [-1, 1] });
const cornerOf = (f: (x: number) => number, at: number | null = null) => {
  const xs = Float64Array.from({ length: 101 }, (_, i) => -5 + i / 10);
  const { block, inline } = noteCorner(
    { xs, ys: xs.map(f) },
    at === null ? null : { x: at, y: f(at), slope: 0 },
    scales,
  );
  return `${block} ${inline}`;
};

it.each([
  ['a curve in the middle, below on the right', () => 0, 'end end'],
  ['a curve along the lower edge, above', () => -1, 'start end'],
  ['a rising curve, where it is not', (x: number) => x / 5, 'end end'],
  ['a falling curve, where it is not', (x: number) => -x / 5, 'start end'],
  ['a curve below that leaves above on the right, above on the left', (x: number) => (x > 4 ? 1 : -1), 'start start'],
])('puts the note beside %s', (_name, f, corner) => expect(cornerOf(f)).toBe(corner));

it('never covers the point', () => {
  const f = (x: number): number => (x === 4.95 ? -1 : x < 0 ? 1 : NaN);
  expect(cornerOf(f)).toBe('end end');
  expect(cornerOf(f, 4.95)).toBe('start end');
});
