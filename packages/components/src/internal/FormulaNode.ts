import { formulaNumber } from './formulaNumber.ts';

/** What a term stands for: the value of a node, or the gradient of the output by it. */
export type FormulaRole = 'value' | 'gradient';

export type FormulaSign = '+' | '−' | '·' | '∂' | ',' | '=' | '+=';

/** A formula, as it is written: parentheses are in it where the notation needs them. Built by `writeFormula.ts`. */
export type FormulaNode =
  | { readonly kind: 'number'; readonly value: number }
  /** A name, with a number below it where many are needed: u₁₂. */
  | { readonly kind: 'symbol'; readonly name: string; readonly index?: number }
  | { readonly kind: 'operator'; readonly sign: FormulaSign }
  /** Parts side by side; `precedence` says how tightly they hold together. */
  | { readonly kind: 'row'; readonly parts: readonly FormulaNode[]; readonly precedence: number }
  | { readonly kind: 'fraction'; readonly numerator: FormulaNode; readonly denominator: FormulaNode }
  /** ∂of / ∂by */
  | { readonly kind: 'partial'; readonly of: FormulaNode; readonly by: FormulaNode }
  | { readonly kind: 'superscript'; readonly base: FormulaNode; readonly exponent: FormulaNode }
  | { readonly kind: 'root'; readonly inside: FormulaNode }
  | { readonly kind: 'bars'; readonly inside: FormulaNode }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly FormulaNode[] }
  | { readonly kind: 'parentheses'; readonly inside: FormulaNode }
  /** A part that stands for a node of the graph. */
  | { readonly kind: 'term'; readonly nodeId: string; readonly role: FormulaRole; readonly inside: FormulaNode };

/** How tightly things hold together; the higher, the tighter. */
export const PRECEDENCE = { sum: 1, product: 2, prefix: 3, power: 4, atom: 5 } as const;

/** How tightly a formula holds together, for whoever puts it next to something else. */
export function precedenceOf(node: FormulaNode): number {
  switch (node.kind) {
    case 'number':
      if (node.value < 0) return PRECEDENCE.prefix;
      return formulaNumber(node.value).exponent !== undefined ? PRECEDENCE.product : PRECEDENCE.atom;
    case 'row':
      return node.precedence;
    case 'term':
      return precedenceOf(node.inside);
    case 'fraction':
    case 'partial':
    case 'superscript':
    case 'call':
      return PRECEDENCE.power;
    case 'symbol':
    case 'operator':
    case 'root':
    case 'bars':
    case 'parentheses':
      return PRECEDENCE.atom;
  }
}

/** The formulas right inside another one, from left to right. */
export function partsOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'row':
      return node.parts;
    case 'fraction':
      return [node.numerator, node.denominator];
    case 'partial':
      return [node.of, node.by];
    case 'superscript':
      return [node.base, node.exponent];
    case 'call':
      return node.operands;
    case 'root':
    case 'bars':
    case 'parentheses':
    case 'term':
      return [node.inside];
    case 'number':
    case 'symbol':
    case 'operator':
      return [];
  }
}
