import type { GraphSnapshot } from '@micrograd-playground/engine';
import { evaluateExpression, parseExpression, traceGraph, traceSteps, Value } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { CHAIN_RULE_PANEL_LABELS } from './chainRulePanelLabels.ts';
import { explain } from './explain.ts';
import type { Explanation } from './Explanation.ts';
import { FormulaContext } from '../internal/FormulaContext.ts';
import { printPlain } from '../internal/printPlain.ts';

function graphOf(source: string, bindings: Record<string, number>): GraphSnapshot {
  const { output } = evaluateExpression(parseExpression(source, { variables: Object.keys(bindings) }), bindings);
  output.backward();
  return traceGraph(output);
}

/** All lines of all backward steps. */
function allLines(graph: GraphSnapshot): string[] {
  return traceSteps(graph).flatMap((step, i) => (step.phase === 'backward' ? linesOf(at(graph, i)) : []));
}

/** An explanation's lines in plain text. */
function linesOf(explanation: Explanation | undefined): string[] {
  return [...(explanation?.given ?? []), ...(explanation?.lines ?? [])].map(({ left, parts, note }) =>
    [
      left && printPlain(left),
      ...parts.flatMap(({ relation, formula }) => [relation, printPlain(formula)]),
      note && `(${note})`,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

function at(graph: GraphSnapshot, step: number | null, selectedId: string | null = null, outputId?: string) {
  const steps = traceSteps(graph, outputId);
  return explain(new FormulaContext(graph, outputId), steps, step, selectedId, CHAIN_RULE_PANEL_LABELS);
}

const NEURON = graphOf('(a * b + c).tanh()', { a: 2, b: -3, c: 10 });
const SHARED = graphOf('a * b + a', { a: 2, b: -3 });

describe('a backward step', () => {
  it('spells the rule out, then the chain rule in symbols, in numbers, and the result', () => {
    expect(linesOf(at(NEURON, 10))).toEqual([
      'slope = ∂(a·b)/∂a = b = −3',
      '∂L/∂a += ∂(a·b)/∂a·∂L/∂(a·b)',
      '= b·∂L/∂(a·b)',
      '= (−3)·0.001341 = −0.004023',
    ]);
  });
  it('puts numbers into the rule, and says what its letters stand for', () => {
    expect(linesOf(at(NEURON, 7))).toEqual([
      'L = tanh(u)',
      'u = a·b + c',
      'slope = 1 − L²',
      '= 1 − 0.9993² = 0.001341',
      '∂L/∂u += (1 − L²)·∂L/∂L',
      '= 0.001341·1 = 0.001341',
    ]);
  });
  it('shows how far a sum of several uses has come', () => {
    expect(linesOf(at(SHARED, 6)).at(-1)).toBe('∂L/∂a = 1 (1 more to come)');
    expect(linesOf(at(SHARED, 7)).at(-1)).toBe('∂L/∂a = 1 + (−3) = −2');
    expect(at(SHARED, 7)?.sentence).toContain('This is use 2 of 2 of `a`');
  });
  it('does not call the slope of the output’s operation ∂L/∂a: that is the whole gradient', () => {
    expect(linesOf(at(SHARED, 6))).toContain('slope = 1');
    expect(linesOf(at(SHARED, 6)).filter((text) => text.startsWith('∂L/∂a ='))).toHaveLength(1);
  });
});

describe('what a slope is called', () => {
  it('is not ∂u/∂a where u comes from a in two ways: that would be both together', () => {
    const twice = graphOf('((a + 1) * (a + 1)).tanh()', { a: 2 });
    expect(allLines(twice).filter((text) => text.startsWith('slope'))).toContain('slope = ∂w/∂u = v = 3');
    const square = graphOf('(a * a).tanh()', { a: 3 });
    expect(allLines(square).filter((text) => text.startsWith('slope'))).toContain('slope = a = 3');
    expect(allLines(square)).toContain('∂L/∂a += a·∂L/∂(a·a)');
    const sum = graphOf('(a * b + a).tanh()', { a: 0.1, b: 2 });
    expect(allLines(sum)).toContain('∂L/∂a += 1·∂L/∂u');
    expect(allLines(sum)).toContain('∂L/∂(a·b) += ∂u/∂(a·b)·∂L/∂u');
    expect(allLines(sum).join('\n')).not.toContain('∂u/∂a');
  });
  it('is not written into the product where it is too long for that', () => {
    const lines = allLines(graphOf('(a + b).gelu().tanh()', { a: 1, b: 2 }));
    expect(lines).toEqual(expect.arrayContaining(['slope = ∂u/∂(a + b)', '= Φ(a + b) + (a + b)·φ(a + b)']));
    expect(lines).toContain('∂L/∂(a + b) += ∂u/∂(a + b)·∂L/∂u');
    expect(lines.filter((text) => text.includes('Φ(a + b)'))).toHaveLength(1);
  });
});

describe('a forward step', () => {
  it('applies the operation to names, to numbers, and gives the result', () => {
    expect(linesOf(at(NEURON, 4))).toEqual(['u = a·b + c', '= −6 + 10', '= 4']);
  });
  it('does not repeat what a node is called by', () => {
    expect(linesOf(at(NEURON, 2))).toEqual(['a·b = 2·(−3)', '= −6']);
  });
  it('takes inputs and constants as given', () => {
    expect(linesOf(at(NEURON, 0))).toEqual(['a = 2']);
    expect(linesOf(at(graphOf('a ** 2', { a: 3 }), 1))).toEqual(['2']);
  });
});

describe('the seed', () => {
  it('starts with 1', () => {
    expect(linesOf(at(NEURON, 6)).at(-1)).toBe('∂L/∂L = 1');
    expect(at(NEURON, 6)?.phase).toBe('seed');
  });
});

describe('when all is done', () => {
  it('explains the selected node as the sum over its uses, each product written out', () => {
    expect(linesOf(at(SHARED, null, 'a'))).toEqual([
      'a = 2',
      '∂L/∂a = 1·∂L/∂L',
      '+ b·∂L/∂(a·b)',
      '= 1·1 + (−3)·1',
      '= −2',
    ]);
  });
  it('explains the output where nothing is selected', () => {
    expect(linesOf(at(NEURON, null)).at(-1)).toBe('∂L/∂L = 1');
  });
  it('gives a constant no gradient', () => {
    const explanation = at(graphOf('a ** 2', { a: 3 }), null, '2');
    expect(linesOf(explanation)).toEqual(['2']);
    expect(explanation?.sentence).toContain('constant');
  });
  it('leaves out what would make a sum too long, and says so', () => {
    const explanation = at(graphOf('a + a + a + a + a + a', { a: 1 }), null, 'a');
    expect(linesOf(explanation)).toContain('+ … (and 2 more)');
    expect(linesOf(explanation).at(-1)).toBe('= 6');
  });
  it('knows the gradients of another output, and what has no part in it', () => {
    const product = NEURON.nodes[2]?.id ?? '';
    expect(linesOf(at(NEURON, null, 'a', product)).at(-1)).toBe('= −3');
    expect(at(NEURON, null, 'c', product)?.sentence).toBe(
      '`L` was not computed from `c`, so a change of it changes nothing there.',
    );
  });
});

describe('bad data', () => {
  it('falls back to the finished output', () => {
    const finished = at(NEURON, null);
    expect(at(NEURON, 999)).toEqual(finished);
    expect(at(NEURON, NaN)).toEqual(finished);
    expect(at(NEURON, 1.5)).toEqual(finished);
    expect(at(NEURON, null, 'nobody')).toEqual(finished);
    expect(at(NEURON, null, null, 'nobody')).toEqual(finished);
  });
  it('survives the steps of another graph', () => {
    const others = traceSteps(SHARED);
    const context = new FormulaContext(NEURON);
    for (const [i] of others.entries()) {
      expect(explain(context, others, i, null, CHAIN_RULE_PANEL_LABELS)?.sentence).toBeTruthy();
    }
  });
  it('survives edges that lead nowhere, and a graph without nodes', () => {
    const broken = { nodes: NEURON.nodes.slice(2), edges: NEURON.edges };
    for (let i = 0; i < 10; i++) expect(at(broken, i)?.sentence).toBeTruthy();
    expect(at({ nodes: [], edges: [] }, 0)).toBeUndefined();
  });
  it('has words for numbers that are not finite', () => {
    const graph = graphOf('log(a) * b - a / a', { a: 0, b: 2 });
    const steps = traceSteps(graph);
    const sentences = steps.map((_, i) => at(graph, i)?.sentence);
    expect(sentences.filter((sentence) => sentence?.includes('is not a number'))).not.toHaveLength(0);
    expect(at(graph, null, 'a')?.sentence).toContain('no finite answer');
  });
});

describe('names', () => {
  it('avoids letters that variables have, and counts where letters do not suffice', () => {
    const few = graphOf('tanh(tanh(u * 2))', { u: 1 });
    expect(linesOf(at(few, 3))).toContain('v = tanh(u·2)');
    const many = graphOf('tanh(tanh(tanh(tanh(tanh(a * 2)))))', { a: 1 });
    expect(linesOf(at(many, 4))).toEqual(['u₁ = tanh(a·2)', 'u₂ = tanh(u₁)', '= tanh(0.964)', '= 0.7461']);
  });
  it('keeps the names that an author gave', () => {
    const e = new Value(2, 'a').mul(new Value(-3, 'b'));
    e.label = 'e';
    const output = e.add(new Value(10, 'c'));
    output.backward();
    expect(linesOf(at(traceGraph(output), 2))).toEqual(['e = a·b', '= 2·(−3)', '= −6']);
  });
});
