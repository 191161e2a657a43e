import type { Mistake } from './Mistake.ts';
import { quote } from './quote.ts';

/** Signs of other languages that would else be read as something else, or in pieces. */
export const ILLEGAL = /\/\/|=>|[=!<>]=+|&&|\|\||<>|<<|>>/y;

const ONE_EXPRESSION = 'Only one expression can be written here, without';
const POWERS_UP = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const SIGNS: readonly (readonly [signs: string, explain: (sign: string) => Mistake])[] = [
  [
    '^',
    (sign) => ({
      message: `The sign ${quote(sign)} is not used here.`,
      hint: 'Write `**` for powers.',
      replacement: '**',
    }),
  ],
  [
    '×·⋅∙•∗✕',
    () => ({ message: 'This sign for multiplication is not used here.', hint: 'Use `*`.', replacement: '*' }),
  ],
  ['÷∕⁄', () => ({ message: 'This sign for division is not used here.', hint: 'Use `/`.', replacement: '/' })],
  [
    '−–—‐‑‒﹣－',
    () => ({
      message: 'This dash looks like a minus but is another character.',
      hint: 'Use a plain hyphen `-`.',
      replacement: '-',
    }),
  ],
  [
    POWERS_UP,
    (sign) => {
      const replacement = `** ${POWERS_UP.indexOf(sign)}`;
      return { message: 'Raised digits are not read.', hint: `Write \`${replacement}\`.`, replacement };
    },
  ],
  ['√', () => ({ message: 'The sign `√` is not used here.', hint: 'Write `sqrt(…)`.' })],
  ['∞', () => ({ message: 'Infinity cannot be written as a number.' })],
  ['=', () => ({ message: `${ONE_EXPRESSION} \`=\`.`, hint: 'Write only the part whose value you want.' })],
  [';', () => ({ message: `${ONE_EXPRESSION} \`;\`.`, hint: 'Remove the `;` and what follows it.' })],
  ['%', () => ({ message: 'The remainder `%` is not part of this language.' })],
  ['|', () => ({ message: 'The sign `|` is not used here.', hint: 'Write `abs(…)` for the size of a value.' })],
  ['[]{}', (sign) => ({ message: `The bracket ${quote(sign)} is not used here.`, hint: 'Use `(` and `)`.' })],
  [
    '\'"`´‘’“”„«»',
    () => ({ message: 'Text in quotation marks has no value.', hint: 'Remove the quotation marks.', replacement: '' }),
  ],
  ['#', () => ({ message: 'Comments cannot be written here.', hint: 'Remove the `#` and what follows it.' })],
  ['?:', (sign) => ({ message: `The sign ${quote(sign)} is not used here: there are no conditions.` })],
  ['<>', (sign) => ({ message: `The sign ${quote(sign)} is not used here: values are not compared.` })],
];

const EXPLANATIONS: ReadonlyMap<string, Mistake> = new Map([
  ...SIGNS.flatMap(([signs, explain]) => Array.from(signs).map((sign) => [sign, explain(sign)] as const)),
  ['//', { message: 'There is no division with remainder.', hint: 'Use `/`.', replacement: '/' }],
  ['=>', { message: `${ONE_EXPRESSION} \`=>\`.` }],
]);

const PLAIN = /^[-\w.,+*/()]+$/;

/** What to say about a piece of text that the language does not know. */
export function explainIllegal(text: string): Mistake {
  const explanation = EXPLANATIONS.get(text);
  if (explanation !== undefined) return explanation;
  if (/^[=!<>]=+$/.test(text)) return { message: `The sign ${quote(text)} is not used here: values are not compared.` };
  if (/^[\p{C}\p{M}]+$/u.test(text)) {
    return {
      message: 'There is an invisible character here.',
      hint: 'Delete it, or type this part again.',
      replacement: '',
    };
  }
  const plain = text.normalize('NFKC');
  if (plain !== text && PLAIN.test(plain)) {
    return {
      message: `The character ${quote(text)} is not used here.`,
      hint: `Use a plain ${quote(plain)}.`,
      replacement: plain,
    };
  }
  return { message: `The character ${quote(text)} is not used here.` };
}
