import { operation } from '../autograd/ops.ts';
import type { OperationName } from '../autograd/ops.ts';
import type { Expression } from './ast.ts';
import { foldExpression } from './foldExpression.ts';

/** An element of MathML Core as plain JSON, for whatever draws it. */
export interface MathMLElement {
  readonly tag: 'math' | 'mrow' | 'mi' | 'mn' | 'mo' | 'mfrac' | 'msup' | 'msqrt';
  readonly children: readonly (MathMLElement | string)[];
}

/** An element, and how tightly it holds together: as in the table of operations. */
interface Piece {
  readonly element: MathMLElement;
  readonly precedence: number;
}

type Notation = (operands: readonly Piece[]) => Piece | undefined;

/** U+2061: invisible, but read aloud as "of". */
const APPLY = '\u2061';

/** Of what stands in a product as it is, but not before an exponent. */
const TIGHT = operation('pow').syntax?.precedence ?? 0;

/** Operations that mathematics does not write on one line. */
const NOTATIONS: ReadonlyMap<OperationName, Notation> = new Map<OperationName, Notation>([
  ['div', ([x, y]) => x && y && raised('mfrac', x.element, y.element)],
  ['pow', ([x, y]) => x && y && raised('msup', enclosed(x, x.precedence < Infinity), y.element)],
  ['sqrt', ([x]) => x && atom('msqrt', x.element)],
  ['abs', ([x]) => x && atom('mrow', sign('|'), x.element, sign('|'))],
  ['mul', ([x, y]) => x && y && infix('mul', '·', x, y)],
]);

/** An expression as mathematics is written: fractions, raised exponents, roots. The root is a `math` element. */
export function mathMLTree(expression: Expression): MathMLElement {
  const { element } = foldExpression<Piece>(expression.root, (node, operands) => {
    if (node.kind === 'number') return number(node.value);
    if (node.kind === 'variable') return atom('mi', node.name);
    return NOTATIONS.get(node.op)?.(operands) ?? regular(node.op, operands);
  });
  return { tag: 'math', children: [element] };
}

function regular(op: OperationName, operands: readonly Piece[]): Piece {
  const { form, symbol, syntax } = operation(op);
  const [x, y] = operands;
  if (form === 'infix' && x && y) return infix(op, symbol, x, y);
  if (form === 'prefix' && x && syntax) {
    const operand = enclosed(x, x.precedence <= syntax.precedence);
    return { element: row(sign(symbol), operand), precedence: syntax.precedence };
  }
  const inside = operands.flatMap(({ element }, i) => (i === 0 ? [element] : [sign(','), element]));
  const name: MathMLElement = { tag: 'mi', children: [symbol] };
  const call = row(name, sign(APPLY), row(sign('('), ...inside, sign(')')));
  return { element: call, precedence: TIGHT };
}

/** x ∘ y, a long sum on one level, and the right side in parentheses also where it starts with a minus. */
function infix(op: OperationName, symbol: string, x: Piece, y: Piece): Piece {
  const precedence = operation(op).syntax?.precedence ?? 0;
  const minus = operation('neg').syntax?.precedence;
  const right = enclosed(y, y.precedence <= precedence || y.precedence === minus);
  const left = x.precedence === precedence ? x.element.children : [enclosed(x, x.precedence < precedence)];
  return { element: { tag: 'mrow', children: [...left, sign(symbol), right] }, precedence };
}

function number(value: number): Piece {
  const [digits = '', exponent] = String(Math.abs(value)).split('e');
  const plain: MathMLElement = { tag: 'mn', children: [digits] };
  const negative = value < 0 || Object.is(value, -0);
  const power = exponent === undefined ? undefined : [sign('·'), powerOfTen(Number(exponent))];
  if (!negative && power === undefined) return { element: plain, precedence: Infinity };
  const signed = negative ? [sign(operation('neg').symbol)] : [];
  const op = negative ? 'neg' : 'mul';
  return { element: row(...signed, plain, ...(power ?? [])), precedence: operation(op).syntax?.precedence ?? 0 };
}

function powerOfTen(exponent: number): MathMLElement {
  return { tag: 'msup', children: [{ tag: 'mn', children: ['10'] }, number(exponent).element] };
}

function enclosed({ element }: Piece, parentheses: boolean): MathMLElement {
  return parentheses ? row(sign('('), element, sign(')')) : element;
}

function raised(tag: MathMLElement['tag'], ...children: MathMLElement[]): Piece {
  return { element: { tag, children }, precedence: TIGHT };
}

function atom(tag: MathMLElement['tag'], ...children: (MathMLElement | string)[]): Piece {
  return { element: { tag, children }, precedence: Infinity };
}

function row(...children: MathMLElement[]): MathMLElement {
  return { tag: 'mrow', children };
}

function sign(text: string): MathMLElement {
  return { tag: 'mo', children: [text] };
}
