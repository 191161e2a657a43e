import { createElement } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { signOf } from '../internal/NumberText.tsx';
import type { FormulaNode } from '../internal/FormulaNode.ts';
import { formulaNumber } from '../internal/formulaNumber.ts';

/** U+2061: invisible, but read aloud as "of". */
const APPLY = '\u2061';
/** Longer names are cut where they are shown, and nowhere else. */
const LONGEST_NAME = 16;

type Tag = 'mrow' | 'mi' | 'mn' | 'mo' | 'mfrac' | 'msup' | 'msub' | 'msqrt';

/**
 * A formula in MathML Core. What stands for a node carries its id in `data-node`.
 *
 * @param litId the node whose terms are lit
 */
export function formulaMath(node: FormulaNode, litId: string | null): ReactElement {
  const print = (part: FormulaNode): ReactElement => formulaMath(part, litId);
  switch (node.kind) {
    case 'number':
      return numberMath(node.value);
    case 'symbol': {
      const name = node.name.length > LONGEST_NAME ? `${node.name.slice(0, LONGEST_NAME - 1)}…` : node.name;
      return node.index === undefined ? identifier(name) : m('msub', identifier(name), m('mn', String(node.index)));
    }
    case 'operator':
      return operatorMath(node.sign, true);
    case 'row':
      return m(
        'mrow',
        ...node.parts.map((part, i) => (part.kind === 'operator' ? operatorMath(part.sign, i > 0) : print(part))),
      );
    case 'fraction':
      return m('mfrac', print(node.numerator), print(node.denominator));
    case 'partial':
      return m('mfrac', m('mrow', m('mi', '∂'), print(node.of)), m('mrow', m('mi', '∂'), print(node.by)));
    case 'superscript':
      return m('msup', print(node.base), print(node.exponent));
    case 'root':
      return m('msqrt', print(node.inside));
    case 'bars':
      return m('mrow', m('mo', '|'), print(node.inside), m('mo', '|'));
    case 'call': {
      const operands = node.operands.flatMap((part, i) => (i === 0 ? [print(part)] : [m('mo', ','), print(part)]));
      return m('mrow', identifier(node.name), m('mo', APPLY), m('mrow', m('mo', '('), ...operands, m('mo', ')')));
    }
    case 'parentheses':
      return m('mrow', m('mo', '('), print(node.inside), m('mo', ')'));
    case 'term':
      return createElement(
        'mrow',
        {
          className: 'mgp-ChainRulePanel-term',
          'data-node': node.nodeId,
          'data-role': node.role,
          'data-sign': node.role === 'value' ? signOfTerm(node.inside) : undefined,
          'data-lit': node.nodeId === litId || undefined,
        },
        print(node.inside),
      );
  }
}

function numberMath(x: number): ReactElement {
  const { isNegative, digits, exponent } = formulaNumber(x);
  const size = digits === 'NaN' ? identifier(digits) : m('mn', digits);
  if (!isNegative && exponent === undefined) return size;
  const sign = isNegative ? [operatorMath('−', false)] : [];
  const power = exponent === undefined ? [] : [operatorMath('·', true), m('msup', m('mn', '10'), numberMath(exponent))];
  return m('mrow', ...sign, size, ...power);
}

/** With its room said, because the dictionaries of browsers differ. */
export function operatorMath(sign: string, isInfix: boolean): ReactElement {
  const space = isInfix ? '0.24em' : '0';
  return createElement('mo', { form: isInfix ? 'infix' : 'prefix', lspace: space, rspace: space }, sign);
}

/** The colour of a number in the place of a name; names have none. */
function signOfTerm(inside: FormulaNode): 'positive' | 'negative' | undefined {
  if (inside.kind === 'parentheses') return signOfTerm(inside.inside);
  return inside.kind === 'number' ? signOf(inside.value) : undefined;
}

function identifier(name: string): ReactElement {
  return createElement(Identifier, { name });
}

/**
 * One letter is set in italics, several are not. Another name is another element, because Firefox decides that for an
 * element once, whatever is written into it later.
 */
function Identifier({ name }: { readonly name: string }) {
  return createElement('mi', { key: name }, name);
}

function m(tag: Tag, ...children: ReactNode[]): ReactElement {
  return createElement(tag, null, ...children);
}
