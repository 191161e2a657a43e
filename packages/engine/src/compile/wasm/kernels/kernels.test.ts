import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OperationName } from '../../../autograd/ops.ts';
import { operation } from '../../../autograd/ops.ts';
import { Value } from '../../../autograd/Value.ts';
import { compileProgram } from '../../compileProgram.ts';
import { LANE_KERNELS } from '../laneKernels.ts';
import { wasmEvaluator } from '../wasmEvaluator.ts';

function evaluatorOf(name: OperationName, type: 'f64x2' | 'f32x4') {
  const x = new Value(0, 'x');
  const { evaluate } = wasmEvaluator(
    compileProgram({ outputs: [Value.apply(name, [x])], inputs: { x }, parameters: [] }),
    type,
  );
  return (numbers: ArrayLike<number>): Float64Array => {
    const results = new Float64Array(numbers.length);
    evaluate([], { columns: [numbers], count: numbers.length }, [results]);
    return results;
  };
}

const POWERS = Array.from({ length: 2098 }, (_, k) => 2 ** (k - 1074));
/** Numbers of all magnitudes, both signs, and where functions change their ways. */
const SPECIAL = [0, -0, NaN, Infinity, -Infinity, Number.MAX_VALUE, Math.SQRT1_2, Math.SQRT2, Math.PI, Math.LN2 / 2]
  .concat(POWERS.flatMap((power) => [power, -power, power * 1.3, -power * 1.7]))
  .concat(Array.from({ length: 4000 }, (_, i) => (i - 2000) * 0.373));

describe.each(Object.keys(LANE_KERNELS.f64x2) as OperationName[])('%s over vectors', (name) => {
  const evaluate = evaluatorOf(name, 'f64x2');
  const { forward } = operation(name);

  test('has the bits of the table for special numbers and all magnitudes', () => {
    expect(Array.from(evaluate(SPECIAL))).toEqual(SPECIAL.map((x) => forward(x, x, x, 0)));
  });

  test('has the bits of the table for any numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 1, maxLength: 9 }), (numbers) => {
        expect(Array.from(evaluate(numbers))).toEqual(numbers.map((x) => forward(x, x, x, 0)));
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 50 }), { minLength: 1, maxLength: 9 }), (numbers) => {
        expect(Array.from(evaluate(numbers))).toEqual(numbers.map((x) => forward(x, x, x, 0)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe.each(Object.keys(LANE_KERNELS.f32x4) as OperationName[])('%s in single precision', (name) => {
  test('is within 1e-6 of the table', () => {
    const numbers = Array.from({ length: 2001 }, (_, i) => (i - 1000) / 25);
    const { forward } = operation(name);
    evaluatorOf(
      name,
      'f32x4',
    )(numbers).forEach((value, i) => {
      const x = numbers[i] ?? 0;
      expect(Math.abs(value - forward(x, x, x, 0))).toBeLessThan(1e-6);
    });
  });
});
