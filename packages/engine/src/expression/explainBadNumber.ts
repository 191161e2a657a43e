import type { Mistake } from './Mistake.ts';
import { quote } from './quote.ts';

const EXPONENT_WITHOUT_DIGITS = /^[eE](?![\p{L}\p{Nd}_])[+-]?/u;
const SECOND_POINT = /^(?:\.\d+)+(?:[eE][+-]?\d+)?/;
const OTHER_BASE = /^[xXoObB][\da-fA-F]+/;
const SEPARATORS = /^_[\d_.]*/;

/**
 * What is wrong with a number, and how much of the text after it belongs to the mistake; undefined
 * where nothing is. As in Python, `007` is refused: nobody agrees whether it is 7.
 *
 * @param rest The source after the number.
 */
export function explainBadNumber(number: string, rest: string): { rest: string; mistake: Mistake } | undefined {
  const found = (pattern: RegExp): string => pattern.exec(rest)?.[0] ?? '';
  const exponent = found(EXPONENT_WITHOUT_DIGITS);
  if (exponent !== '') {
    return {
      rest: exponent,
      mistake: {
        message: `The exponent of ${quote(number + exponent)} has no digits.`,
        hint: `Write ${quote(`${number}e3`)} for ${number} times 1000.`,
      },
    };
  }
  const point = found(SECOND_POINT);
  if (point !== '') {
    return { rest: point, mistake: { message: 'A number can have only one decimal point.' } };
  }
  const base = number === '0' ? found(OTHER_BASE) : '';
  if (base !== '') {
    return {
      rest: base,
      mistake: {
        message: `Numbers are decimal here, so ${quote(number + base)} is not one.`,
        ...(Number.isFinite(Number(number + base)) ? write(String(Number(number + base))) : {}),
      },
    };
  }
  const separators = found(SEPARATORS);
  if (separators !== '') {
    const plain = (number + separators).replaceAll('_', '');
    return {
      rest: separators,
      mistake: { message: 'A number is written without underscores.', ...write(plain) },
    };
  }
  if (/^0+[1-9]\d*$/.test(number)) {
    const message = 'A number does not start with extra zeros.';
    return { rest: '', mistake: { message, ...write(number.replace(/^0+/, '')) } };
  }
  if (Number(number) === Infinity) {
    return {
      rest: '',
      mistake: { message: `The number ${quote(number)} is too large: the largest is about 1.8e308.` },
    };
  }
  return undefined;
}

function write(replacement: string): Pick<Mistake, 'hint' | 'replacement'> {
  return { hint: `Write ${quote(replacement)}.`, replacement };
}
