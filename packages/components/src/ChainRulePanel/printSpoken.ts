import type { FormulaNode, FormulaSign } from '../internal/FormulaNode.ts';
import { formulaNumber } from '../internal/formulaNumber.ts';

const SIGNS: Readonly<Record<FormulaSign, string>> = {
  '+': 'plus',
  '−': 'minus',
  '·': 'times',
  '∂': 'partial',
  ',': ',',
  '=': 'equals',
  '+=': 'grows by',
};
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['σ', 'sigmoid'],
  ['Φ', 'capital phi'],
  ['φ', 'phi'],
]);

/** A formula as one reads it aloud: "partial L by partial a equals minus 3 times 0.5". */
export function printSpoken(node: FormulaNode): string {
  switch (node.kind) {
    case 'number':
      return spokenNumber(node.value);
    case 'symbol':
      return node.name.replaceAll('_', ' ') + (node.index === undefined ? '' : ` ${node.index}`);
    case 'operator':
      return SIGNS[node.sign];
    case 'row':
      return node.parts.map(printSpoken).join(' ');
    case 'fraction':
      return `${grouped(node.numerator)} over ${grouped(node.denominator)}`;
    case 'partial':
      return `partial ${printSpoken(node.of)} by partial ${printSpoken(node.by)}`;
    case 'superscript': {
      const exponent = printSpoken(node.exponent);
      const raised = exponent === '2' ? 'squared' : exponent === '3' ? 'cubed' : `to the power of ${exponent}`;
      return `${printSpoken(node.base)} ${raised}`;
    }
    case 'root':
      return `the square root of ${grouped(node.inside)}`;
    case 'bars':
      return `the absolute value of ${grouped(node.inside)}`;
    case 'call':
      return `${LETTERS.get(node.name) ?? node.name.replaceAll('_', ' ')} of ${node.operands.map(grouped).join(' and ')}`;
    case 'parentheses':
      return grouped(node.inside);
    case 'term':
      return printSpoken(node.inside);
  }
}

/** Something made of several parts, spoken so that one hears where it ends. */
function grouped(node: FormulaNode): string {
  const inside = node.kind === 'term' || node.kind === 'parentheses' ? node.inside : node;
  const isSingle = inside.kind !== 'row' && inside.kind !== 'fraction';
  return isSingle ? printSpoken(inside) : `the quantity ${printSpoken(inside)},`;
}

function spokenNumber(x: number): string {
  const { isNegative, digits, exponent } = formulaNumber(x);
  const size = digits === '∞' ? 'infinity' : digits === 'NaN' ? 'not a number' : digits;
  const power = exponent === undefined ? '' : ` times 10 to the power of ${String(exponent).replace('-', 'minus ')}`;
  return `${isNegative ? 'minus ' : ''}${size}${power}`;
}
