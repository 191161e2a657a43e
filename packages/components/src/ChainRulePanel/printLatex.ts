import type { FormulaNode, FormulaSign } from '../internal/FormulaNode.ts';
import { partsOf } from '../internal/FormulaNode.ts';
import { formulaNumber } from '../internal/formulaNumber.ts';

/** Functions that LaTeX has a command for, and letters. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ...['tanh', 'exp', 'log', 'sin', 'cos', 'max', 'min'].map((name) => [name, `\\${name}`] as const),
  ['σ', '\\sigma'],
  ['Φ', '\\Phi'],
  ['φ', '\\varphi'],
]);
const SIGNS: Readonly<Record<FormulaSign, string>> = {
  '+': '+',
  '−': '-',
  '·': '\\cdot',
  '∂': '\\partial',
  ',': ',',
  '=': '=',
  '+=': '\\mathrel{+}=',
};
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\backslash '],
  ['~', '\\sim '],
  ['^', '\\hat{}'],
  [' ', '\\ '],
  ...Array.from('#$%&_{}', (character) => [character, `\\${character}`] as const),
]);

/** A formula in LaTeX, as it stands between dollar signs. */
export function printLatex(node: FormulaNode): string {
  switch (node.kind) {
    case 'number':
      return printNumber(node.value);
    case 'symbol':
      return printName(node.name) + (node.index === undefined ? '' : `_{${node.index}}`);
    case 'operator':
      return SIGNS[node.sign];
    case 'row':
      return node.parts.map(printLatex).join(' ').replace(/^- /, '-');
    case 'fraction':
      return `\\frac{${printLatex(node.numerator)}}{${printLatex(node.denominator)}}`;
    case 'partial':
      return `\\frac{\\partial ${printLatex(node.of)}}{\\partial ${printLatex(node.by)}}`;
    case 'superscript':
      return `${printLatex(node.base)}^{${printLatex(node.exponent)}}`;
    case 'root':
      return `\\sqrt{${printLatex(node.inside)}}`;
    case 'bars':
      return `\\left|${printLatex(node.inside)}\\right|`;
    case 'call': {
      const name = COMMANDS.get(node.name) ?? `\\operatorname{${escape(node.name)}}`;
      const inside = node.operands.map(printLatex).join(', ');
      return name + parentheses(inside, node.operands.some(isTall));
    }
    case 'parentheses':
      return parentheses(printLatex(node.inside), isTall(node.inside));
    case 'term':
      return printLatex(node.inside);
  }
}

function printNumber(x: number): string {
  const { isNegative, digits, exponent } = formulaNumber(x);
  const size = digits === '∞' ? '\\infty' : digits === 'NaN' ? '\\mathrm{NaN}' : digits.replaceAll(',', '{,}');
  const power = exponent === undefined ? '' : ` \\cdot 10^{${exponent}}`;
  return `${isNegative ? '-' : ''}${size}${power}`;
}

/** One letter is a variable by itself; more are set upright, or LaTeX would multiply them. */
function printName(name: string): string {
  return /^[a-z]$/i.test(name) ? name : `\\mathrm{${escape(name)}}`;
}

function escape(text: string): string {
  return Array.from(text, (character) => ESCAPES.get(character) ?? character).join('');
}

function parentheses(inside: string, tall: boolean): string {
  return tall ? `\\left(${inside}\\right)` : `(${inside})`;
}

function isTall(node: FormulaNode): boolean {
  return node.kind === 'fraction' || node.kind === 'partial' || partsOf(node).some(isTall);
}
