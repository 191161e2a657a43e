import { shorten } from './hashLink.ts';
import { parseLinkNumber } from './parseLinkNumber.ts';

/** What the Expression page shows. */
export interface ExpressionState {
  readonly expression: string;
  readonly bindings: Readonly<Record<string, number>>;
}

export const DEFAULT_EXPRESSION_STATE: ExpressionState = {
  expression: '(a * b + c).tanh()',
  bindings: { a: 2, b: -3, c: 10 },
};

const VARIABLES = ['a', 'b', 'c'] as const;
const LONGEST_EXPRESSION = 2000;
const LARGEST_NUMBER = 1e6;

/** The page's state from a link: what is missing has its default, what is wrong too, and is named. */
export function readExpressionLink(parameters: URLSearchParams): { state: ExpressionState; problems: string[] } {
  const problems: string[] = [];
  const bindings: Record<string, number> = {};
  for (const name of VARIABLES) {
    const text = parameters.get(name);
    const fallback = DEFAULT_EXPRESSION_STATE.bindings[name] ?? 0;
    const number = text === null ? fallback : readNumber(text);
    if (number === undefined) {
      problems.push(`“${shorten(text ?? '')}” is not a number for ${name}; ${fallback} is used.`);
    }
    bindings[name] = number ?? fallback;
  }
  let expression = parameters.get('e') ?? DEFAULT_EXPRESSION_STATE.expression;
  if (expression.length > LONGEST_EXPRESSION) {
    problems.push(`The expression is longer than ${LONGEST_EXPRESSION} characters; another is shown.`);
    expression = DEFAULT_EXPRESSION_STATE.expression;
  }
  return { state: { expression, bindings }, problems };
}

/** The link's parameters for a state of the page. */
export function writeExpressionLink({ expression, bindings }: ExpressionState): URLSearchParams {
  const parameters = new URLSearchParams({ e: expression });
  for (const name of VARIABLES) parameters.set(name, String(bindings[name] ?? 0));
  return parameters;
}

function readNumber(text: string): number | undefined {
  const number = parseLinkNumber(text.trim());
  return number !== undefined && Math.abs(number) <= LARGEST_NUMBER ? number : undefined;
}
