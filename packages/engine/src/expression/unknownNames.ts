import { OPERATION_NAMES, operation } from '../autograd/ops.ts';
import type { Mistake } from './Mistake.ts';
import { quote } from './quote.ts';
import { suggestName } from './suggestName.ts';
import { FUNCTIONS } from './vocabulary.ts';

/** Constants that people expect; there are none here. */
const CONSTANTS: ReadonlyMap<string, string> = new Map([
  ['pi', '3.141592653589793'],
  ['π', '3.141592653589793'],
  ['tau', '6.283185307179586'],
  ['e', 'exp(1)'],
]);

const WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'if', 'else', 'in', 'is', 'for', 'lambda', 'import']);

/** Whether a name is a word of Python that is neither a variable nor a function. */
export function isWord(name: string): boolean {
  return WORDS.has(name);
}

/** What to say about a name that is called but is no function. */
export function explainUnknownFunction(name: string, variables: readonly string[]): Mistake {
  if (variables.includes(name)) {
    return {
      message: `The name ${quote(name)} is a variable, not a function.`,
      hint: `Write \`${name} * (…)\` to multiply.`,
    };
  }
  const message = `There is no function ${quote(name)}.`;
  const text = operatorFor(name);
  if (text !== undefined) return { message, hint: `Write \`${text}\`.` };
  const suggestion = suggestName(name, FUNCTIONS.keys());
  if (suggestion !== undefined) return { message, ...didYouMean(name, suggestion) };
  return { message, hint: `The functions are ${list([...FUNCTIONS.keys()])}.` };
}

/** What to say about a name that stands for a value but is no variable. */
export function explainUnknownVariable(name: string, variables: readonly string[]): Mistake {
  if (isWord(name)) return { message: `The word ${quote(name)} has no meaning here.` };
  if (FUNCTIONS.has(name)) {
    return {
      message: `The function ${quote(name)} needs parentheses around its value.`,
      hint: `Write \`${name}(…)\`.`,
    };
  }
  const message = `There is no variable ${quote(name)}.`;
  const constant = CONSTANTS.get(name.toLowerCase());
  const suggestion = suggestName(name, [...variables, ...FUNCTIONS.keys()]);
  if (suggestion !== undefined) return { message, ...didYouMean(name, suggestion) };
  if (constant !== undefined) return { message, hint: `Write \`${constant}\`.`, replacement: constant };
  if (variables.length === 0) return { message, hint: 'Only numbers can be used here.' };
  if (variables.length > 8) return { message };
  return { message, hint: `The variables are ${list(variables)}.` };
}

function didYouMean(name: string, replacement: string): Pick<Mistake, 'hint' | 'replacement'> {
  const looksTheSame = name.length === replacement.length && /[^\x20-\x7e]/.test(name);
  const hint = looksTheSame
    ? `Type ${quote(replacement)} again: a letter here only looks like it.`
    : `Did you mean ${quote(replacement)}?`;
  return { hint, replacement };
}

/** `pow` and `add` are typed as signs: how. */
function operatorFor(name: string): string | undefined {
  const op = OPERATION_NAMES.find((candidate) => candidate === name);
  const row = op === undefined ? undefined : operation(op);
  if (row?.syntax === undefined) return undefined;
  return row.form === 'infix' ? `… ${row.syntax.text} …` : `${row.syntax.text}…`;
}

function list(names: readonly string[]): string {
  const quoted = names.map(quote);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}
