import type { Algebra, OperationName } from '@micrograd-playground/engine';
import { operation } from '@micrograd-playground/engine';
import type { FormulaNode } from './FormulaNode.ts';
import { bars, call, difference, negative, number, power, product, quotient, sum } from './writeFormula.ts';

/** A formula with the number that it comes to. */
export interface Written {
  readonly formula: FormulaNode;
  readonly value: number;
  /** Whether it is a number that never changes, and may be reckoned with at once. */
  readonly isFixed: boolean;
}

const fixed = (value: number): Written => ({ formula: number(value), value, isFixed: true });
const is = (x: Written, value: number): boolean => x.isFixed && x.value === value;

/**
 * The algebra that writes a derivative rule down as one does by hand: what changes nothing is left out (1 · x, x + 0,
 * x¹), x · x is x², and where a rule has several cases the one that applies at these numbers is taken.
 */
export const formulaAlgebra: Algebra<Written> = {
  constant: fixed,
  neg: (x) => write('neg', [x], () => negative(x.formula)),
  add: (x, y) => (is(x, 0) ? y : is(y, 0) ? x : write('add', [x, y], () => sum(x.formula, y.formula))),
  sub: (x, y) => (is(y, 0) ? x : write('sub', [x, y], () => difference(x.formula, y.formula))),
  mul: (x, y) => {
    if (is(x, 1)) return y;
    if (is(y, 1)) return x;
    if (is(x, -1)) return formulaAlgebra.neg(y);
    if (x === y) return write('mul', [x, y], () => power(x.formula, number(2)));
    return write('mul', [x, y], () => product(x.formula, y.formula));
  },
  div: (x, y) => (is(y, 1) ? x : write('div', [x, y], () => quotient(x.formula, y.formula))),
  pow: (x, y) => (is(y, 1) ? x : write('pow', [x, y], () => power(x.formula, y.formula))),
  exp: (x) => write('exp', [x], () => call('exp', [x.formula])),
  log: (x) => write('log', [x], () => call('log', [x.formula])),
  sin: (x) => write('sin', [x], () => call('sin', [x.formula])),
  cos: (x) => write('cos', [x], () => call('cos', [x.formula])),
  abs: (x) => write('abs', [x], () => bars(x.formula)),
  sigmoid: (x) => write('sigmoid', [x], () => call('σ', [x.formula])),
  erf: (x) => write('erf', [x], () => call('erf', [x.formula])),
  where: (condition, positive, otherwise) => (condition.value <= 0 ? otherwise : positive),
  prefer: (x, y) => fixed(apply('prefer', x.value, y.value)),
};

function write(op: OperationName, operands: readonly Written[], formula: () => FormulaNode): Written {
  const [x, y] = operands;
  const value = apply(op, x?.value ?? NaN, y?.value ?? NaN);
  return operands.every(({ isFixed }) => isFixed) ? fixed(value) : { formula: formula(), value, isFixed: false };
}

function apply(op: OperationName, x: number, y: number): number {
  return operation(op).forward(x, y, NaN, NaN);
}
