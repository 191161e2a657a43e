import { subscript } from './subscripts.ts';
import type { FormulaNode } from './FormulaNode.ts';
import { PRECEDENCE, precedenceOf } from './FormulaNode.ts';
import { formatFormulaNumber } from './formulaNumber.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A formula on one line of plain text, for sentences: `a·b + c`, `(a + b)²`, `a / b`, `∂L/∂a`. */
export function printPlain(node: FormulaNode): string {
  switch (node.kind) {
    case 'number':
      return formatFormulaNumber(node.value);
    case 'symbol':
      return node.name + (node.index === undefined ? '' : subscript(node.index));
    case 'operator':
      return node.sign === '·' ? '·' : ` ${node.sign} `;
    case 'row':
      return node.parts.map(printPlain).join('').trim().replace(/^− /, '−');
    case 'fraction':
      return `${onLine(node.numerator)} / ${onLine(node.denominator)}`;
    case 'partial':
      return `∂${printPlain(node.of)}/∂${printPlain(node.by)}`;
    case 'superscript': {
      const base = printPlain(node.base);
      const exponent = printPlain(node.exponent);
      return /^\d+$/.test(exponent) ? base + superscript(exponent) : `${base}^${onLine(node.exponent)}`;
    }
    case 'root':
      return `√(${printPlain(node.inside)})`;
    case 'bars':
      return `|${printPlain(node.inside)}|`;
    case 'call':
      return `${node.name}(${node.operands.map(printPlain).join(', ')})`;
    case 'parentheses':
      return `(${printPlain(node.inside)})`;
    case 'term':
      return printPlain(node.inside);
  }
}

/** What stands above or below a fraction's line, or raised, needs parentheses when it comes down to the others. */
function onLine(node: FormulaNode): string {
  const isWhole = precedenceOf(node) >= PRECEDENCE.atom || (node.kind === 'term' && node.inside.kind === 'call');
  return isWhole || node.kind === 'call' ? printPlain(node) : `(${printPlain(node)})`;
}

function superscript(text: string): string {
  return Array.from(text, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join('');
}
