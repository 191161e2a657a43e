import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forward } from '../autograd/backward.ts';
import { topologicalOrder } from '../autograd/topologicalOrder.ts';
import { Value } from '../autograd/Value.ts';
import { buildGraph, graphRecipes, plainNumber } from '../testing/arbitraryGraph.ts';
import type { BatchRunner } from './BatchRunner.ts';
import { compileProgram } from './compileProgram.ts';
import { interpret } from './interpret.ts';

const compile = ({ output, named, variables }: ReturnType<typeof buildGraph>, gradient = true): BatchRunner =>
  interpret(compileProgram({ outputs: [output], inputs: named, parameters: variables, gradient }));

describe('a compiled program', () => {
  test('gives each sample the value that the graph has, bit for bit, whatever the operations', () => {
    fc.assert(
      fc.property(graphRecipes(7), (recipe) => {
        const graph = buildGraph(recipe);
        const outputs = new Float64Array(recipe.samples.length);
        compile(graph, false).evaluate(recipe.parameters, graph.batch, [outputs]);
        const expected = recipe.samples.map((sample) => {
          graph.setSample(sample);
          return forward(graph.output);
        });
        expect(Array.from(outputs, (value) => value + 0)).toEqual(expected.map((value) => value + 0));
      }),
      { numRuns: 500 },
    );
  });

  test('gives the mean gradient over the batch that backward gives sample by sample', () => {
    fc.assert(
      fc.property(graphRecipes(7), (recipe) => {
        const graph = buildGraph(recipe);
        const { output, variables } = graph;
        const means = variables.map(() => 0);
        let mean = 0;
        let scale = 1;
        for (const sample of recipe.samples) {
          graph.setSample(sample);
          mean += forward(output) / recipe.samples.length;
          output.backward();
          variables.forEach(
            (variable, index) => (means[index] = (means[index] ?? 0) + variable.grad / recipe.samples.length),
          );
          for (const { data, grad } of topologicalOrder(output))
            scale = Math.max(scale, Math.abs(data), Math.abs(grad));
        }
        fc.pre(Number.isFinite(scale));
        const runner = compile(graph);
        runner.run(recipe.parameters, graph.batch);
        expect(Math.abs((runner.means[0] ?? NaN) - mean)).toBeLessThanOrEqual(1e-12 * scale);
        means.forEach((expected, index) =>
          expect(Math.abs((runner.gradient[index] ?? NaN) - expected)).toBeLessThanOrEqual(1e-12 * scale),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('has the gradient that central differences of its own output find, away from kinks', () => {
    fc.assert(
      fc.property(graphRecipes(3, plainNumber), (recipe) => {
        const graph = buildGraph(recipe);
        const runner = compile(graph);
        runner.run(recipe.parameters, graph.batch);
        const gradient = Array.from(runner.gradient);
        // A rule may give 0 · ∞ where the operations around a singularity cancel it, as in √(0 · p).
        fc.pre(gradient.every(Number.isFinite));
        const at = (index: number, shift: number): number => {
          const parameters = recipe.parameters.map((value, other) => value + (other === index ? shift : 0));
          runner.run(parameters, graph.batch);
          return runner.means[0] ?? NaN;
        };
        const discrepancies = recipe.parameters.map((_, index) => {
          const h = 1e-5;
          const [left, centre, right] = [at(index, -h), at(index, 0), at(index, h)];
          const central = (right - left) / (2 * h);
          const closer = (at(index, h / 4) - at(index, -h / 4)) / (h / 2);
          const scale = Math.max(1, Math.abs(central), 1e-4 * Math.abs(centre));
          const isSmooth =
            Math.abs(central - closer) < 1e-5 * scale && Math.abs(right - 2 * centre + left) / h < 1e-2 * scale;
          return isSmooth ? Math.abs((gradient[index] ?? NaN) - central) / scale : 0;
        });
        expect(Math.max(...discrepancies)).toBeLessThan(1e-3);
      }),
      { numRuns: 500 },
    );
  });

  test('takes samples by index, and more of them than go through it at once', () => {
    const x = new Value(0, 'x');
    const p = new Value(0, 'p');
    const runner = interpret(compileProgram({ outputs: [p.mul(x).add(1)], inputs: { x }, parameters: [p] }));
    const column = Array.from({ length: 1001 }, (_, index) => index / 7);
    const indices = column.map((_, index) => (index * 3) % 1001);
    for (const count of [1, 2, 127, 128, 129, 256, 999]) {
      const outputs = new Float64Array(count);
      const batch = { columns: [column], indices, start: 1, count };
      runner.evaluate([2], batch, [outputs]);
      runner.run([2], batch);
      const taken = indices.slice(1, count + 1).map((index) => column[index] ?? NaN);
      expect(Array.from(outputs)).toEqual(taken.map((value) => value * 2 + 1));
      const sum = (parity: number): number =>
        taken.filter((_, index) => index % 2 === parity).reduce((total, value) => total + value, 0);
      expect(runner.gradient[0]).toBe((sum(0) + sum(1)) / count);
    }
  });

  test('keeps what all samples share out of the loop over them', () => {
    const x = new Value(0, 'x');
    const [p, q] = [new Value(0, 'p'), new Value(0, 'q')];
    const shared = p.exp().mul(q);
    const program = compileProgram({ outputs: [shared.mul(x), shared], inputs: { x }, parameters: [p, q] });
    expect(program.instructions.filter(({ uniform }) => !uniform).every(({ operands }) => operands.length === 2)).toBe(
      true,
    );
    expect(program.instructions.find(({ op }) => op === 'exp')?.uniform).toBe(true);
    const runner = interpret(program);
    runner.run([Math.log(3), 5], { columns: [[1, 2, 3]], count: 3 });
    expect(runner.means[0]).toBeCloseTo(30, 12);
    expect(runner.means[1]).toBeCloseTo(15, 12);
    expect(runner.gradient[0]).toBeCloseTo(30, 12);
    expect(runner.gradient[1]).toBeCloseTo(6, 12);
  });
});
