import { describe, expect, it } from 'vitest';
import { platformMathUses } from './platformMath.ts';
import { readSources } from './readSources.ts';

const engine = [...readSources()].filter(
  ([file]) => /^packages\/engine\/src\/.*\.ts$/.test(file) && !file.endsWith('.test.ts') && !file.includes('/testing/'),
);

describe('the engine', () => {
  it('computes nothing with what browsers round differently', () => {
    expect(engine.length).toBeGreaterThan(50);
    const uses = engine.flatMap(([file, source]) => platformMathUses(file, source).map((use) => `${file}: ${use}`));
    expect(uses).toEqual([]);
  });
});

describe('the search for what browsers round differently', () => {
  it.each([
    ['Math.exp(x)', 'Math.exp'],
    ['const { tanh } = Math', 'Math as a value'],
    ["Math['log'](x)", 'Math.[…]'],
    ['const forward = Math.pow', 'Math.pow'],
    ['Math.random()', 'Math.random'],
    ['x ** 2', '**'],
    ['10 ** 3', '**'],
    ['2 ** k', '**'],
    ['x **= 3', '**='],
  ])('finds that of %s', (source, use) => {
    expect(platformMathUses('a.ts', source)).toEqual([use]);
  });

  it.each(['Math.sqrt(Math.abs(x)) + Math.PI', '2 ** 32 - 1', "'x ** y'", '// Math.exp'])(
    'leaves %s alone',
    (source) => {
      expect(platformMathUses('a.ts', source)).toEqual([]);
    },
  );
});
