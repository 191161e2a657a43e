import type { FormulaNode } from './FormulaNode.ts';
import { formulaNumber } from './formulaNumber.ts';

const CHARACTER = 0.56;
const SCRIPT = 0.72;

/** About how wide a formula is when it is set, in em: enough to decide where a line is broken. */
export function formulaWidth(node: FormulaNode): number {
  switch (node.kind) {
    case 'number': {
      const { isNegative, digits, exponent } = formulaNumber(node.value);
      const power = exponent === undefined ? 0 : 2 + String(exponent).length * SCRIPT * CHARACTER;
      return (digits.length + (isNegative ? 1.3 : 0)) * CHARACTER + power;
    }
    case 'symbol':
      return (Math.min(node.name.length, 16) + (node.index === undefined ? 0 : 0.8)) * CHARACTER;
    case 'operator':
      return node.sign === '·' ? 0.7 : 1.2;
    case 'row':
      return widthOf(node.parts);
    case 'fraction':
      return Math.max(formulaWidth(node.numerator), formulaWidth(node.denominator)) + 0.3;
    case 'partial':
      return Math.max(formulaWidth(node.of), formulaWidth(node.by)) + 0.9;
    case 'superscript':
      return formulaWidth(node.base) + SCRIPT * formulaWidth(node.exponent);
    case 'root':
    case 'bars':
    case 'parentheses':
      return formulaWidth(node.inside) + 0.75;
    case 'call':
      return node.name.length * CHARACTER + 0.75 + widthOf(node.operands);
    case 'term':
      return formulaWidth(node.inside);
  }
}

function widthOf(nodes: readonly FormulaNode[]): number {
  return nodes.reduce((width, node) => width + formulaWidth(node), 0);
}
