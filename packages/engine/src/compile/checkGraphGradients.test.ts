import { describe, expect, test } from 'vitest';
import { checkGradients } from '../autograd/checkGradients.ts';
import { Value } from '../autograd/Value.ts';
import { createRandom } from '../data/random.ts';
import { sampleLoss } from '../nn/losses.ts';
import { MLP } from '../nn/mlp.ts';
import { checkGraphGradients } from './checkGraphGradients.ts';

/** The loss of a network on one sample, and its parameters by name. */
function network() {
  const mlp = new MLP(2, { hidden: [12, 12], activation: 'tanh' }, createRandom(5, 'weights'));
  const loss = sampleLoss('bce', mlp.forward([0.3, -0.7]), 1);
  return { loss, variables: Object.fromEntries(mlp.parameters().map((value, index) => [`p${index}`, value])) };
}

describe('the gradients of a large graph', () => {
  test.each(['wasm', 'interpreter'] as const)('are checked by %s to the same numbers as node by node', (backend) => {
    const { loss, variables } = network();
    const before = Object.values(variables).map(({ data }) => data);
    const checks = checkGraphGradients(loss, variables, backend);
    expect(checks).toEqual(checkGradients(loss, variables));
    expect(checks.every(({ ok }) => ok)).toBe(true);
    expect(Object.values(variables).map(({ data }) => data)).toEqual(before);
  });

  test('are found wrong where they are wrong, and 0 for a variable that is not in the graph', () => {
    const { loss, variables } = network();
    const stranger = new Value(2, 's');
    const checks = checkGraphGradients(loss, { p0: variables['p0'] ?? stranger, stranger });
    expect(checks.map(({ autograd, ok }) => [autograd !== 0, ok])).toEqual([
      [true, true],
      [false, true],
    ]);
  });
});
