import type { GraphSnapshot } from '@micrograd-playground/engine';
import { evaluateProgram, parseProgram, traceGraph, traceSteps } from '@micrograd-playground/engine';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FormulaContext } from '../internal/FormulaContext.ts';
import { printPlain } from '../internal/printPlain.ts';
import { nodeTitles } from '../internal/nodeTitles.ts';
import { CHAIN_RULE_PANEL_LABELS } from './chainRulePanelLabels.ts';
import { explain } from './explain.ts';
import { formulaMath } from './formulaMath.tsx';
import { printLatex } from './printLatex.ts';
import { printSpoken } from './printSpoken.ts';

/** micrograd's example, from its README. */
const README = `a = Value(-4.0)
b = Value(2.0)
c = a + b
d = a * b + b**3
c += c + 1
c += 1 + c + (-a)
d += d * 2 + (b + a).relu()
d += 3 * d + (b - a).relu()
e = c - d
f = e**2
g = f / 2.0
g += 10.0 / f
g.backward()`;

function graphOf(source: string): GraphSnapshot {
  const program = parseProgram(source);
  const { output } = evaluateProgram(program, Object.fromEntries(program.variables.map((name) => [name, 1])));
  output.backward();
  return traceGraph(output);
}

/** The ways in which a node's name is printed. */
const PRINTERS: Record<string, (context: FormulaContext, id: string) => string> = {
  'in MathML': (context, id) =>
    renderToStaticMarkup(formulaMath(context.name(id), null)).replace(/ data-node="[^"]*"/, ''),
  'in LaTeX': (context, id) => printLatex(context.name(id)),
  'in words': (context, id) => printSpoken(context.name(id)),
  'in sentences': (context, id) => printPlain(context.name(id)),
};

/** Groups of nodes that are printed alike; equal constants are one number, and may be. */
function confusions(graph: GraphSnapshot, outputId: string): string[] {
  const context = new FormulaContext(graph, outputId);
  const { nameOf } = nodeTitles(graph, outputId);
  const ids = graph.nodes.filter(({ kind, label }) => kind !== 'constant' || label !== undefined).map(({ id }) => id);
  const printers = [...Object.entries(PRINTERS), ['in lists', (_: FormulaContext, id: string) => nameOf(id)] as const];
  return printers.flatMap(([where, print]) => {
    const texts = ids.map((id) => print(context, id));
    return texts.filter((text, i) => texts.indexOf(text) !== i).map((text) => `${text} ${where}`);
  });
}

const NAMES = ['a', 'a1', 'a_1', 'b', 'L', 'u', 'u1', 'y', 'v2'];
const name = fc.constantFrom(...NAMES);
const operand = fc.oneof({ weight: 4, arbitrary: name }, fc.constantFrom('1', '2', '0.5'));
const value = fc.oneof(
  fc.tuple(operand, fc.constantFrom('+', '-', '*', '/'), name).map((parts) => parts.join(' ')),
  name.map((x) => `${x}.tanh()`),
  fc.tuple(name, operand, name).map(([x, y, z]) => `(${x} * ${y} + ${z}).relu() * ${x}`),
  fc.tuple(name, name).map(([x, y]) => `${x} * ${y} + ${x} * ${y}`),
);
const program = fc
  .array(fc.tuple(name, fc.constantFrom('=', '=', '+=', '*='), value), { minLength: 1, maxLength: 8 })
  .map((lines) => lines.map((parts) => parts.join(' ')).join('\n'));

describe('no two nodes of a graph are printed alike', () => {
  it('in any program, whichever node is the output', () => {
    const property = fc.property(program, (source) => {
      const graph = graphOf(source);
      return graph.nodes.every(({ id, op }) => op === null || confusions(graph, id).length === 0);
    });
    const { counterexample } = fc.check(property, { numRuns: 300 });
    expect(counterexample).toBeNull();
  });
  it('in micrograd’s README program', () => {
    const graph = graphOf(README);
    for (const { id, op } of graph.nodes) if (op !== null) expect(confusions(graph, id)).toEqual([]);
    const names = graph.nodes.map(({ id }) => nodeTitles(graph).nameOf(id));
    expect(names).toEqual(expect.arrayContaining(['a', 'b', 'c', 'c₁', 'c₂', 'd', 'd₁', 'd₂', 'e', 'f', 'g', 'L']));
  });
});

/** The equations of each step: what moves, and from where to where. */
function equations(graph: GraphSnapshot): string[] {
  const context = new FormulaContext(graph);
  const steps = traceSteps(graph);
  return steps.map((_, i) => {
    const { given = [], lines = [] } = explain(context, steps, i, null, CHAIN_RULE_PANEL_LABELS) ?? {};
    return [...given, ...lines]
      .map(({ left, parts }) => [
        left ? printPlain(left) : '',
        ...parts.map(({ relation = '', formula }) => `${relation} ${printPlain(formula)}`),
      ])
      .map((texts) => texts.join(' ').trim())
      .join('; ');
  });
}

describe('step by step', () => {
  it('a name that is given to one value after another', () => {
    expect(equations(graphOf('a = a + 1\na = a * a\nL = a.tanh()'))).toEqual([
      'a = 1',
      '1',
      'a₁ = a + 1; = 1 + 1; = 2',
      'a₂ = a₁·a₁; = 2·2; = 4',
      'L = tanh(a₂); = tanh(4); = 0.9993',
      'L = tanh(a₂); = tanh(4); = 0.9993; ∂L/∂L = 1',
      'L = tanh(a₂); slope = 1 − L²; = 1 − 0.9993² = 0.001341; ∂L/∂a₂ += (1 − L²)·∂L/∂L; = 0.001341·1 = 0.001341',
      'a₂ = a₁·a₁; slope = a₁ = 2; ∂L/∂a₁ += a₁·∂L/∂a₂; = 2·0.001341 = 0.002682; ∂L/∂a₁ = 0.002682',
      'a₂ = a₁·a₁; slope = a₁ = 2; ∂L/∂a₁ += a₁·∂L/∂a₂; = 2·0.001341 = 0.002682; ∂L/∂a₁ = 0.002682 + 0.002682 = 0.005364',
      'a₁ = a + 1; slope = ∂a₁/∂a = 1; ∂L/∂a += ∂a₁/∂a·∂L/∂a₁; = 1·∂L/∂a₁; = 1·0.005364 = 0.005364',
    ]);
  });
  it('a node called L that is not the output', () => {
    expect(equations(graphOf('L = a*b\nu = L + a\nv = u*L')).slice(5)).toEqual([
      'v = u·L; = 2·1; = 2; ∂v/∂v = 1',
      'v = u·L; slope = L = 1; ∂v/∂u += L·∂v/∂v; = 1·1 = 1',
      'v = u·L; slope = u = 2; ∂v/∂L += u·∂v/∂v; = 2·1 = 2; ∂v/∂L = 2',
      'u = L + a; slope = ∂u/∂L = 1; ∂v/∂L += ∂u/∂L·∂v/∂u; = 1·∂v/∂u; = 1·1 = 1; ∂v/∂L = 2 + 1 = 3',
      'u = L + a; slope = 1; ∂v/∂a += 1·∂v/∂u; = 1·1 = 1; ∂v/∂a = 1',
      'L = a·b; slope = ∂L/∂a = b = 1; ∂v/∂a += ∂L/∂a·∂v/∂L; = b·∂v/∂L; = 1·3 = 3; ∂v/∂a = 1 + 3 = 4',
      'L = a·b; slope = ∂L/∂b = a = 1; ∂v/∂b += ∂L/∂b·∂v/∂L; = a·∂v/∂L; = 1·3 = 3',
    ]);
  });
  it('an output with a name of its own says it', () => {
    expect(equations(graphOf(README)).at(-1)).toMatch(/^u₁ = |^c = a \+ b/);
    expect(equations(graphOf(README)).find((text) => text.startsWith('L = g₁ = g + '))).toBeDefined();
  });
});
