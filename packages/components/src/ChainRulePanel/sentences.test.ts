import type { GraphSnapshot } from '@micrograd-playground/engine';
import { OPERATION_NAMES, operation, traceGraph, traceSteps, Value } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { CHAIN_RULE_PANEL_LABELS } from './chainRulePanelLabels.ts';
import { explain } from './explain.ts';
import { FormulaContext } from '../internal/FormulaContext.ts';
import { formulaAlgebra } from '../internal/formulaAlgebra.ts';
import { symbol } from '../internal/writeFormula.ts';

/** One operation on variables x, y, z at these numbers. */
function graphOf(op: (typeof OPERATION_NAMES)[number], numbers: readonly number[]): GraphSnapshot {
  const names = ['x', 'y', 'z'].slice(0, operation(op).arity);
  const output = Value.apply(
    op,
    names.map((name, i) => new Value(numbers[i] ?? 0, name)),
  );
  output.backward();
  return traceGraph(output);
}

const POINTS = [
  [0.5, 2, -1],
  [-1.5, 0.25, 3],
  [0, 0, 0],
  [Infinity, 1, 1],
  [NaN, 1, 1],
];

describe.each(OPERATION_NAMES)('%s', (op) => {
  it.each(POINTS)('has a sentence of its own for each step at %d, %d, %d', (...numbers) => {
    const graph = graphOf(op, numbers);
    const context = new FormulaContext(graph);
    const steps = traceSteps(graph);
    for (const [i, step] of steps.entries()) {
      const explanation = explain(context, steps, i, null, CHAIN_RULE_PANEL_LABELS);
      expect(explanation?.sentence).toMatch(/^[^.].*\.$/s);
      expect(explanation?.sentence).not.toMatch(/undefined|null|\[object/);
      if (step.phase === 'backward') expect(explanation?.lines.length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('rules written down', () => {
  it.each(OPERATION_NAMES)('of %s come to the derivative that the engine computes', (op) => {
    for (const numbers of POINTS.slice(0, 3)) {
      const { arity, setting, forward, backward } = operation(op);
      const operands = numbers.slice(0, arity).map((value, i) => ({ formula: symbol(`x${i}`), value, isFixed: false }));
      const [x, y = x, z = x] = operands;
      if (!x || !y || !z) throw new Error('an operand is missing');
      const settingValue = setting?.default ?? 0;
      const value = forward(x.value, y.value, z.value, settingValue);
      const written = backward(
        formulaAlgebra,
        formulaAlgebra.constant(1),
        { formula: symbol('u'), value, isFixed: false },
        [x, y, z],
        settingValue,
      );
      const graph = graphOf(op, numbers);
      for (const edge of graph.edges) {
        const [mine, engines] = [written[edge.slot]?.value ?? 0, edge.localGradient ?? 0];
        if (Number.isNaN(engines)) expect(mine).toBeNaN();
        else expect(mine).toBeCloseTo(engines, 12);
      }
    }
  });
});
