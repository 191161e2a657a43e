import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Value } from '../../autograd/Value.ts';
import { buildGraph, graphRecipes } from '../../testing/arbitraryGraph.ts';
import { compileProgram } from '../compileProgram.ts';
import { interpret } from '../interpret.ts';
import { interpretUpdates } from '../interpretUpdates.ts';
import type { UpdatePrograms } from '../Updater.ts';
import { wasmEvaluator } from './wasmEvaluator.ts';
import { wasmUpdates } from './wasmUpdates.ts';

/** Plain gradient descent, p − r·g. */
function descent(): UpdatePrograms['rule'] {
  const [p, g, r] = [new Value(0, 'p'), new Value(0, 'g'), new Value(0, 'r')];
  return compileProgram({ outputs: [p.sub(r.mul(g))], inputs: { p, g }, parameters: [r], gradient: false });
}

describe('WebAssembly and the interpreter', () => {
  test('give each sample the same output, bit for bit, whatever the operations', () => {
    fc.assert(
      fc.property(graphRecipes(7), (recipe) => {
        const graph = buildGraph(recipe);
        const program = compileProgram({
          outputs: [graph.output, ...graph.variables.slice(0, 1)],
          inputs: graph.named,
          parameters: graph.variables,
          gradient: false,
        });
        const [wasm, interpreted] = [wasmEvaluator(program), interpret(program)].map(({ evaluate }) => {
          const outputs = program.outputs.map(() => new Float64Array(recipe.samples.length));
          evaluate(recipe.parameters, graph.batch, outputs);
          return outputs;
        });
        expect(wasm).toEqual(interpreted);
      }),
      { numRuns: 300 },
    );
  });

  test('find the same mean loss and the same gradient, bit for bit, and update alike', () => {
    const rule = descent();
    fc.assert(
      fc.property(graphRecipes(9), fc.double({ min: 0, max: 0.1, noNaN: true }), (recipe, rate) => {
        const graph = buildGraph(recipe);
        const loss = compileProgram({ outputs: [graph.output], inputs: graph.named, parameters: graph.variables });
        const penalized = new Value(0, 'p');
        const penalty = compileProgram({
          outputs: [penalized.mul(penalized), penalized.add(penalized)],
          inputs: { p: penalized },
          parameters: [],
          gradient: false,
        });
        const results = [wasmUpdates, interpretUpdates].map((create) => {
          const updater = create({ loss, penalty: { program: penalty, rate: 0.25 }, rule });
          updater.parameters.set(recipe.parameters);
          const batchLoss = updater.differentiate(graph.batch);
          const gradient = updater.gradient.slice();
          const isFinite = updater.update([rate]);
          return { batchLoss, gradient, isFinite, parameters: updater.parameters.slice() };
        });
        expect(results[0]).toEqual(results[1]);
      }),
      { numRuns: 300 },
    );
  });

  test('agree on batches larger than what goes through at once', () => {
    const x = new Value(0, 'x');
    const p = new Value(0, 'p');
    const loss = compileProgram({ outputs: [p.mul(x).tanh()], inputs: { x }, parameters: [p] });
    const rule = descent();
    const column = Float64Array.from({ length: 5001 }, (_, index) => Math.cos(index));
    const indices = column.map((_, index) => (index * 7) % 5001);
    for (const count of [1, 2, 1023, 1024, 1025, 4999]) {
      const [wasm, interpreted] = [wasmUpdates, interpretUpdates].map((create) => {
        const updater = create({ loss, penalty: undefined, rule });
        updater.parameters[0] = 0.7;
        const mean = updater.differentiate({ columns: [column], indices, start: 2, count });
        return [mean, ...updater.gradient];
      });
      expect(wasm).toEqual(interpreted);
    }
  });
});
