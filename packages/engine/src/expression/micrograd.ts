import { operandsOf, operation } from '../autograd/ops.ts';
import type { OperationName } from '../autograd/ops.ts';
import { simplifyingAlgebra } from '../autograd/simplifyingAlgebra.ts';
import { enclose, joinOperator, printNumber } from './joinOperator.ts';
import type { Printed } from './joinOperator.ts';
import type { PythonTarget } from './PythonTarget.ts';

/** What micrograd's `Value` has a method for. */
const METHODS: ReadonlySet<OperationName> = new Set(['relu']);

/** Names of Python that a definition of ours would hide from itself. */
const BUILTINS: ReadonlySet<string> = new Set(['abs', 'max', 'min', 'pow']);

const NODE = `def node(op, data, *slopes):
    """A Value made by an operation that micrograd does not have, from (operand, local derivative) pairs."""
    out = Value(data, [operand for operand, _ in slopes], op)
    def backward():
        for operand, slope in slopes:
            operand.grad += slope * out.grad
    out._backward = backward
    return out`;

const constant = (number: string): string => `Value(${number})`;

/** The scalar engine of karpathy/micrograd. What it lacks is defined from the table's rules. */
export const MICROGRAD: PythonTarget = {
  preamble: (called) => {
    const { needsMath, lines } = microgradDefinitions(called);
    return [...(needsMath ? ['import math'] : []), 'from micrograd.engine import Value', ...lines];
  },
  leaf: constant,
  constant,
  call: (op, operands) => {
    const { form } = operation(op);
    const [x, y] = operands;
    if (form !== 'function' && !(op === 'pow' && y?.plain === false)) return undefined;
    const values = operands.map((piece) =>
      piece.plain ? { text: constant(piece.text), precedence: Infinity } : piece,
    );
    const [value] = values;
    if (x !== undefined && value !== undefined && METHODS.has(op)) {
      return `${enclose(value, value.precedence < Infinity)}.${op}()`;
    }
    return `${definedName(op)}(${values.map(({ text }) => text).join(', ')})`;
  },
  updatesMakeNodes: true,
  data: (name) => `${name}.data`,
  grad: (name) => `${name}.grad`,
};

/** What has to be defined before a program calls these operations, each with an empty line before it. */
export function microgradDefinitions(called: Iterable<OperationName>): { needsMath: boolean; lines: string[] } {
  const definitions = [...called].filter((op) => !METHODS.has(op)).map(define);
  if (definitions.length === 0) return { needsMath: false, lines: [] };
  return {
    needsMath: definitions.some((text) => text.includes('math.')),
    lines: ['', NODE, ...definitions.flatMap((text) => ['', text])],
  };
}

/** What the definition of an operation is called. */
export function definedName(op: OperationName): string {
  return BUILTINS.has(op) ? `${op}_` : op;
}

/** A function of Python for one operation: its value as in the table, its derivatives by the table's rule. */
function define(op: OperationName): string {
  const { arity, python, setting, backward } = operation(op);
  const numbers = ['x', 'y', 'z'].slice(0, arity);
  const values = ['p', 'q', 'r'].slice(0, arity);
  const operands = numbers.map((name): Term => ({ text: name, precedence: Infinity }));
  const out: Term = { text: 'u', precedence: Infinity };
  const slopes = backward(algebra, number(1), out, operandsOf(operands), setting?.default ?? 0);
  const pairs = values.map((value, slot) => `(${value}, ${slopes[slot]?.text ?? '0'})`);
  return [
    `def ${definedName(op)}(${values.join(', ')}):`,
    `    ${numbers.join(', ')} = ${values.map((value) => `${value}.data`).join(', ')}`,
    `    u = ${python?.math ?? ''}`,
    `    return node('${op}', u, ${pairs.join(', ')})`,
  ].join('\n');
}

/** A piece of Python in which a derivative is written down. */
interface Term extends Printed {
  readonly number?: number;
}

const number = (x: number): Term => ({ ...printNumber(x), number: x });

const algebra = simplifyingAlgebra<Term>({
  constant: number,
  constantOf: (term) => term.number,
  apply: (op, operands) => {
    const [condition, positive, otherwise] = operands;
    // A share of max or min is never negative, so that where it is 0, it is itself what is asked for.
    const isShare = op === 'where' && condition?.text === positive?.text && otherwise?.number === 0;
    if (isShare && condition !== undefined) return condition;
    return joinOperator(op, operands) ?? substitute(operation(op).python?.math ?? '', operands);
  },
});

/** A formula in x, y and z with pieces in their places. */
function substitute(formula: string, operands: readonly Printed[]): Printed {
  const isCall = /^[\w.]+\([\w, ]*\)$/.test(formula);
  const text = formula.replace(/\b[xyz]\b/g, (name) => {
    const operand = operands['xyz'.indexOf(name)];
    return operand === undefined ? name : enclose(operand, !isCall && operand.precedence < Infinity);
  });
  return { text, precedence: isCall ? Infinity : 0 };
}
