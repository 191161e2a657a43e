import { describe, expect, it } from 'vitest';
import { gridPatches } from './gridPatches.ts';
import { inputRamp } from './inputRamp.ts';

describe('gridPatches', () => {
  it('draws x₂ as bands, the positive ones on top', () => {
    const patches = gridPatches(inputRamp(1, [-2, 2], [-2, 2]));
    const top = patches.find(({ path }) => path.includes('M0 0h12v1'));
    expect(top).toMatchObject({ sign: 'positive', amount: 0.78 });
    expect(patches.find(({ path }) => path.includes('M0 11h12v1'))).toMatchObject({ sign: 'negative' });
  });
  it('leaves out what is no number', () => {
    const grid = { ...inputRamp(0, [-1, 1], [-1, 1]), values: new Float32Array(900).fill(NaN) };
    expect(gridPatches(grid)).toEqual([]);
  });
});
