import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceGraph } from '../autograd/trace.ts';
import type { Value } from '../autograd/Value.ts';
import { arbitraryProgram, programSource } from '../testing/arbitraryProgram.ts';
import { MICROGRAD_README } from '../testing/microgradReadme.ts';
import { checkGradients } from './checkGradients.ts';
import { evaluateExpression } from './evaluate.ts';
import { evaluateProgram } from './evaluateProgram.ts';
import { parseExpression } from './parse.ts';
import { parseProgram } from './parseProgram.ts';

/** @source karpathy/nn-zero-to-hero, lecture 1: a loss by hand, and a neuron */
const LECTURE = `
a = Value(2.0, label='a')
b = Value(-3.0, label='b')
c = Value(10.0, label='c')
e = a*b; e.label = 'e'
d = e + c; d.label = 'd'
f = Value(-2.0, label='f')
L = d * f; L.label = 'L'
L
`;
const NEURON = `
# inputs x1,x2
x1 = Value(2.0, label='x1')
x2 = Value(0.0, label='x2')
# weights w1,w2
w1 = Value(-3.0, label='w1')
w2 = Value(1.0, label='w2')
# bias of the neuron
b = Value(6.8813735870195432, label='b')
# x1*w1 + x2*w2 + b
x1w1 = x1*w1; x1w1.label = 'x1*w1'
x2w2 = x2*w2; x2w2.label = 'x2*w2'
x1w1x2w2 = x1w1 + x2w2; x1w1x2w2.label = 'x1*w1 + x2*w2'
n = x1w1x2w2 + b; n.label = 'n'
o = n.tanh(); o.label = 'o'
o.backward()
draw_dot(o)
`;

function differentiate(source: string, bindings?: Readonly<Record<string, number>>) {
  const evaluated = evaluateProgram(parseProgram(source), bindings);
  evaluated.output.backward();
  return evaluated;
}

const gradients = (values: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.entries(values).map(([name, { grad }]) => [name, grad]));

describe('evaluateProgram', () => {
  it('computes the example of the README of micrograd as it stands there', () => {
    const { output, variables } = differentiate(MICROGRAD_README);
    expect(output.data).toBeCloseTo(24.70408163265306, 12);
    expect(variables.a?.grad).toBeCloseTo(138.83381924198252, 10);
    expect(variables.b?.grad).toBeCloseTo(645.5772594752186, 10);
  });

  it('computes the examples of the lecture on micrograd as they stand there', () => {
    const { output, variables, names } = differentiate(LECTURE);
    expect(output).toBe(names.L);
    expect(output.data).toBe(-8);
    expect(gradients(variables)).toEqual({ a: 6, b: -4, c: -2, f: 4 });
    expect(names.e?.grad).toBe(-2);
    const neuron = differentiate(NEURON);
    expect(neuron.output.data).toBeCloseTo(Math.SQRT1_2, 12);
    expect(neuron.variables.x1?.grad).toBeCloseTo(-1.5, 12);
    expect(neuron.variables.w1?.grad).toBeCloseTo(1, 12);
    expect(neuron.variables.x2?.grad).toBeCloseTo(0.5, 12);
    expect(neuron.variables.w2?.grad).toBe(0);
  });

  it('has the value as output on which backward() is called, and its graph alone', () => {
    const lines = LECTURE.trim().split('\n');
    const { output, names, variables } = differentiate([...lines, 'd.backward()'].join('\n'));
    expect(output).toBe(names.d);
    expect(output.data).toBe(4);
    expect(gradients(variables)).toEqual({ a: -3, b: 2, c: 1, f: 0 });
    expect(traceGraph(output).nodes.map(({ label }) => label)).toEqual(['a', 'b', 'e', 'c', 'd']);
    expect(names.L?.data).toBe(-8);
  });

  it('has the output of the last backward(), as what its name stood for then', () => {
    const source = 'e = a * b\nd = e + 1\ne.backward()\nd.backward()\nd = d * 2\nL = d + 1';
    const { output, names } = differentiate(source, { a: 2, b: -3 });
    expect(output.data).toBe(-5);
    expect(names.d?.data).toBe(-10);
    expect(differentiate('L = a * b\na.backward()', { a: 2, b: -3 }).variables.a?.grad).toBe(1);
  });

  it('labels each node with the name of its line', () => {
    const { output } = differentiate('e = a * b\nL = e + 1', { a: 2, b: -3 });
    const named = traceGraph(output).nodes.map(({ op, label, data }) => [op, label, data]);
    expect(named).toEqual([
      [null, 'a', 2],
      [null, 'b', -3],
      ['mul', 'e', -6],
      [null, undefined, 1],
      ['add', 'L', -5],
    ]);
  });

  it('makes a new node where a name gets a new value, and none for a second name', () => {
    const { output, names, variables } = differentiate('c = a\nc += 1\nc *= c\nd = c', { a: 3 });
    expect(output.data).toBe(16);
    expect(output).toBe(names.d);
    expect(output.label).toBe('c');
    expect(variables.a).not.toBe(names.c);
    expect(traceGraph(output).nodes.map(({ label }) => label)).toEqual(['a', undefined, 'c', 'c']);
    expect(variables.a?.grad).toBe(8);
  });

  it('takes its own numbers where none are given, and given ones before its own', () => {
    const source = 'a = 2\nL = a * x';
    expect(differentiate(source, { x: 5 }).output.data).toBe(10);
    expect(differentiate(source, { x: 5, a: 7 }).output.data).toBe(35);
    expect(() => differentiate(source)).toThrow(new RangeError('The variable `x` has no number bound to it.'));
    expect(() => differentiate('toString * 2')).toThrow(RangeError);
  });

  it('has variables that the output does not use, with gradient 0', () => {
    expect(gradients(differentiate('e = a * b\na + 1', { a: 1, b: 2 }).variables)).toEqual({ a: 1, b: 0 });
  });

  it('keeps the identity of nodes while other lines are edited', () => {
    const idsOf = (source: string): string[] =>
      traceGraph(differentiate(source, { a: 2, b: -3, c: 10 }).output).nodes.map(({ id }) => id);
    const before = idsOf('e = a * b\nd = e + c\nL = d * 2');
    const after = idsOf('e = a * b\nd = e + c\nd = tanh(d)\nL = d / 2');
    expect(after.slice(0, 5)).toEqual(before.slice(0, 5));
  });

  it('gives what the lines give when each is evaluated by itself', () => {
    fc.assert(
      fc.property(
        arbitraryProgram(['add', 'sub', 'mul', 'neg', 'tanh', 'max'], fc.integer({ min: -9, max: 9 })),
        (lines) => {
          const start: Record<string, number> = { a: 2, b: -3, c: 0.5, e: 1.5, L: -1 };
          const known = new Map(Object.entries({ ...start, ['__proto__']: 4 }));
          const bindings = Object.fromEntries(known);
          let last = NaN;
          for (const { name, sign, value } of lines) {
            const by = byItself(value, known);
            last =
              name === undefined || sign === '='
                ? by
                : byItself(`x ${sign.slice(0, -1)} y`, [
                    ['x', known.get(name) ?? NaN],
                    ['y', by],
                  ]);
            if (name !== undefined) known.set(name, last);
          }
          const program = parseProgram(programSource(lines));
          expect(evaluateProgram(program, { ...bindings, ...program.defaults }).output.data).toBe(last);
        },
      ),
      { numRuns: 400 },
    );
  });
});

function byItself(source: string, numbers: Iterable<readonly [string, number]>): number {
  const bindings = Object.fromEntries(numbers);
  return evaluateExpression(parseExpression(source, { variables: Object.keys(bindings) }), bindings).output.data;
}

describe('checkGradients of a program', () => {
  it('agrees for each of its variables', () => {
    const checks = checkGradients(parseProgram(MICROGRAD_README), {});
    expect(checks.map(({ variable, ok }) => [variable, ok])).toEqual([
      ['a', true],
      ['b', true],
    ]);
  });
});
