import type { FormulaNode, FormulaRole, FormulaSign } from './FormulaNode.ts';
import { PRECEDENCE, precedenceOf } from './FormulaNode.ts';

export function number(value: number): FormulaNode {
  return { kind: 'number', value };
}

export function symbol(name: string, index?: number): FormulaNode {
  return index === undefined ? { kind: 'symbol', name } : { kind: 'symbol', name, index };
}

function operator(sign: FormulaSign): FormulaNode {
  return { kind: 'operator', sign };
}

/** Marks what stands for a node. */
export function term(nodeId: string, role: FormulaRole, inside: FormulaNode): FormulaNode {
  return { kind: 'term', nodeId, role, inside };
}

export function sum(x: FormulaNode, y: FormulaNode): FormulaNode {
  return infix(x, '+', y, PRECEDENCE.sum);
}

export function difference(x: FormulaNode, y: FormulaNode): FormulaNode {
  return infix(x, '−', y, PRECEDENCE.sum);
}

export function product(x: FormulaNode, y: FormulaNode): FormulaNode {
  return infix(x, '·', y, PRECEDENCE.product);
}

/** Local derivative · upstream gradient, with a minus in front in parentheses: (−3) · 0.5. */
export function contribution(local: FormulaNode, upstream: FormulaNode): FormulaNode {
  return product(enclosed(local, precedenceOf(local) === PRECEDENCE.prefix), upstream);
}

export function quotient(numerator: FormulaNode, denominator: FormulaNode): FormulaNode {
  return { kind: 'fraction', numerator, denominator };
}

export function partial(of: FormulaNode, by: FormulaNode): FormulaNode {
  return { kind: 'partial', of: differentiated(of), by: differentiated(by) };
}

export function power(base: FormulaNode, exponent: FormulaNode): FormulaNode {
  return { kind: 'superscript', base: enclosed(base, precedenceOf(base) < PRECEDENCE.atom), exponent };
}

export function negative(x: FormulaNode): FormulaNode {
  if (x.kind === 'number') return number(-x.value);
  const parts = [operator('−'), enclosed(x, precedenceOf(x) <= PRECEDENCE.prefix)];
  return { kind: 'row', parts, precedence: PRECEDENCE.prefix };
}

export function call(name: string, operands: readonly FormulaNode[]): FormulaNode {
  return { kind: 'call', name, operands };
}

export function root(inside: FormulaNode): FormulaNode {
  return { kind: 'root', inside };
}

export function bars(inside: FormulaNode): FormulaNode {
  return { kind: 'bars', inside };
}

/** x ∘ y, with the right side in parentheses also where it starts with a minus: 2 · (−3). */
function infix(x: FormulaNode, sign: FormulaSign, y: FormulaNode, precedence: number): FormulaNode {
  const right = precedenceOf(y);
  const parts = [
    enclosed(x, precedenceOf(x) < precedence),
    operator(sign),
    enclosed(y, right <= precedence || right === PRECEDENCE.prefix),
  ];
  return { kind: 'row', parts, precedence };
}

/** After a ∂: a name as it is, tanh(a) as it is, all else in parentheses. */
function differentiated(x: FormulaNode): FormulaNode {
  const bare = x.kind === 'term' ? x.inside : x;
  return enclosed(x, bare.kind !== 'call' && precedenceOf(x) < PRECEDENCE.atom);
}

function enclosed(inside: FormulaNode, parentheses: boolean): FormulaNode {
  if (!parentheses) return inside;
  // What stands for a node is lit with its parentheses.
  return inside.kind === 'term'
    ? { ...inside, inside: { kind: 'parentheses', inside: inside.inside } }
    : { kind: 'parentheses', inside };
}
