import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Value } from '../autograd/Value.ts';
import type { LossName } from '../training/TrainerConfig.ts';
import { meanLoss, regularizationPenalty, sampleLoss } from './losses.ts';

const LOSS_NAMES = ['mse', 'hinge', 'bce'] as const satisfies readonly LossName[];
const names = fc.constantFrom(...LOSS_NAMES);
const scores = fc.double({ min: -20, max: 20, noNaN: true });
const labels = fc.constantFrom(-1, 1);

/** The definitions, bce by its textbook formula. */
const FORMULAS: Record<LossName, (s: number, y: number) => number> = {
  mse: (s, y) => (s - y) ** 2,
  hinge: (s, y) => Math.max(0, 1 - y * s),
  bce: (s, y) => {
    const probability = 1 / (1 + Math.exp(-s));
    const target = (y + 1) / 2;
    return -(target * Math.log(probability) + (1 - target) * Math.log(1 - probability));
  },
};

function lossAt(name: LossName, s: number, y: number): { loss: number; slope: number } {
  const score = new Value(s);
  const loss = sampleLoss(name, score, y);
  loss.backward();
  return { loss: loss.data, slope: score.grad };
}

describe('sampleLoss', () => {
  it('is the textbook formula', () => {
    fc.assert(
      fc.property(names, scores, labels, (name, s, y) => {
        const expected = FORMULAS[name](s, y);
        expect(Math.abs(lossAt(name, s, y).loss - expected)).toBeLessThan(1e-7 * Math.max(1, expected));
      }),
    );
  });

  it('has the slope that differences of it have', () => {
    fc.assert(
      fc.property(names, scores, labels, (name, s, y) => {
        const h = 1e-6;
        fc.pre(name !== 'hinge' || Math.abs(1 - y * s) > h);
        const difference = (lossAt(name, s + h, y).loss - lossAt(name, s - h, y).loss) / (2 * h);
        expect(Math.abs(lossAt(name, s, y).slope - difference)).toBeLessThan(1e-6);
      }),
    );
  });

  it('takes the label as a value, to be changed from sample to sample', () => {
    fc.assert(
      fc.property(names, scores, labels, (name, s, y) => {
        expect(sampleLoss(name, new Value(s), new Value(y)).data).toBe(lossAt(name, s, y).loss);
      }),
    );
  });

  it('bce neither overflows nor loses its slope, however wrong or right the score is', () => {
    expect(lossAt('bce', -1000, 1)).toEqual({ loss: 1000, slope: -1 });
    expect(lossAt('bce', 1000, -1)).toEqual({ loss: 1000, slope: 1 });
    expect(lossAt('bce', 1000, 1).loss).toBe(0);
    expect(lossAt('bce', 40, 1).loss).toBeCloseTo(Math.exp(-40), 30);
    expect(lossAt('bce', 0, 1).loss).toBeCloseTo(Math.LN2, 15);
  });

  it('hinge is flat at its kink and beyond', () => {
    expect(lossAt('hinge', 1, 1)).toEqual({ loss: 0, slope: 0 });
    expect(lossAt('hinge', 3, 1).loss).toBe(0);
    expect(lossAt('hinge', 0.5, 1)).toEqual({ loss: 0.5, slope: -1 });
  });
});

describe('meanLoss', () => {
  it('is the mean of the samples’ losses, and so is its gradient', () => {
    const batch = fc.array(fc.tuple(scores, labels), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(names, batch, (name, samples) => {
        const values = samples.map(([s]) => new Value(s));
        const loss = meanLoss(
          name,
          values,
          samples.map(([, y]) => y),
        );
        loss.backward();
        const each = samples.map(([s, y]) => lossAt(name, s, y));
        expect(loss.data).toBeCloseTo(each.reduce((sum, one) => sum + one.loss, 0) / samples.length, 10);
        values.forEach(({ grad }, index) => {
          expect(grad).toBeCloseTo((each[index]?.slope ?? NaN) / samples.length, 10);
        });
      }),
    );
  });

  it('refuses an empty batch and missing labels', () => {
    expect(() => meanLoss('mse', [], [])).toThrow(RangeError);
    expect(() => meanLoss('mse', [new Value(1)], [])).toThrow(RangeError);
  });
});

describe('regularizationPenalty', () => {
  const parameters = () => [new Value(3), new Value(-2), new Value(0)];

  it.each([
    ['l2', 0.5 * 13, [3, -2, 0]],
    ['l1', 0.5 * 5, [0.5, -0.5, 0]],
    ['none', 0, [0, 0, 0]],
  ] as const)('%s adds its rate times its sum', (kind, expected, gradients) => {
    const values = parameters();
    const penalty = regularizationPenalty({ kind, rate: 0.5 }, values);
    penalty.backward();
    expect(penalty.data).toBe(expected);
    values.forEach(({ grad }, index) => expect(grad).toBeCloseTo(gradients[index] ?? NaN, 15));
  });

  it('is a single constant where there is nothing to add', () => {
    expect(regularizationPenalty({ kind: 'none', rate: 1 }, parameters()).kind).toBe('constant');
    expect(regularizationPenalty({ kind: 'l2', rate: 0 }, parameters()).kind).toBe('constant');
  });
});
