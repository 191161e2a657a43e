import type { OperationName } from '@micrograd-playground/engine';
import { operation } from '@micrograd-playground/engine';
import type { Written } from './formulaAlgebra.ts';
import { formulaAlgebra } from './formulaAlgebra.ts';
import type { FormulaNode } from './FormulaNode.ts';
import * as writing from './writeFormula.ts';

type Notation = (x: FormulaNode, y: FormulaNode) => FormulaNode;

/** Operations that are not written as a call: `tanh(x)`. */
const NOTATIONS: ReadonlyMap<OperationName, Notation> = new Map<OperationName, Notation>([
  ['add', writing.sum],
  ['sub', writing.difference],
  ['mul', writing.product],
  ['div', writing.quotient],
  ['pow', writing.power],
  ['neg', writing.negative],
  ['sqrt', writing.root],
  ['abs', writing.bars],
]);

/** Rules for which mathematics has a shorter notation than the steps in which they are computed. */
const RULES: ReadonlyMap<string, Notation> = new Map<string, Notation>([
  ['div 1', (x, y) => writing.negative(writing.quotient(x, writing.power(y, writing.number(2))))],
  // Φ and φ: the normal distribution's share below x, and its density there.
  ['gelu 0', (x) => writing.sum(writing.call('Φ', [x]), writing.product(x, writing.call('φ', [x])))],
]);

/** An operation applied to its operands. */
export function writeOperation(op: OperationName, operands: readonly FormulaNode[]): FormulaNode {
  const [x, y] = operands;
  const notation = NOTATIONS.get(op);
  if (notation && x) return notation(x, y ?? x);
  return writing.call(operation(op).symbol, operands);
}

/**
 * ∂output/∂operand as a formula of the operands and the output, from the engine's own rule: 1 − u² for tanh.
 *
 * @param slot which operand
 * @param setting the constant of the operation, such as the slope of a leaky ReLU
 */
export function writeDerivative(
  op: OperationName,
  slot: number,
  operands: readonly Written[],
  output: Written,
  setting: number,
): FormulaNode {
  const [x, y, z] = operands;
  if (x === undefined) return writing.number(0);
  const shorter = RULES.get(`${op} ${slot}`);
  if (shorter) return shorter(x.formula, (y ?? x).formula);
  const one = formulaAlgebra.constant(1);
  const rules = operation(op).backward(formulaAlgebra, one, output, [x, y ?? x, z ?? x], setting);
  return rules[slot]?.formula ?? writing.number(0);
}
