import type { ExplorerLens, ExplorerView } from '@micrograd-playground/components';
import { DEFAULT_EXPLORER_VIEW, EXPLORER_LENSES, looksLikeProgram } from '@micrograd-playground/components';
import { shorten } from './hashLink.ts';
import { parseLinkNumber } from './parseLinkNumber.ts';

/** What the Expression page shows. */
export interface ExpressionState {
  /** An expression, or a program of several lines. */
  readonly expression: string;
  readonly bindings: Readonly<Record<string, number>>;
  readonly view: ExplorerView;
}

export const DEFAULT_EXPRESSION_STATE: ExpressionState = {
  expression: '(a * b + c).tanh()',
  bindings: { a: 2, b: -3, c: 10 },
  view: DEFAULT_EXPLORER_VIEW,
};

/** The variables of an expression; a program names its own. */
export const EXPRESSION_VARIABLES = ['a', 'b', 'c'] as const;

const LONGEST_EXPRESSION = 4000;
const LARGEST_NUMBER = 1e6;
const LARGEST_STEP = 1e5;
const NAME = /^[A-Za-z_]\w{0,63}$/;
/** Most variables whose numbers are read. */
const MOST_NUMBERS = 100;

/** The page's state from a link: what is missing has its default, what is wrong too, and is named. */
export function readExpressionLink(parameters: URLSearchParams): { state: ExpressionState; problems: string[] } {
  const problems: string[] = [];
  const { view } = DEFAULT_EXPRESSION_STATE;
  let expression = parameters.get('e') ?? DEFAULT_EXPRESSION_STATE.expression;
  if (expression.length > LONGEST_EXPRESSION) {
    problems.push(`The expression is longer than ${LONGEST_EXPRESSION} characters; another is shown.`);
    expression = DEFAULT_EXPRESSION_STATE.expression;
  }
  const bindings = looksLikeProgram(expression)
    ? readProgramNumbers(parameters.get('v'), problems)
    : readExpressionNumbers(parameters, problems);
  return {
    state: {
      expression,
      bindings,
      view: {
        step: readStep(parameters.get('step'), problems),
        outputId: parameters.get('out')?.slice(0, 200) ?? view.outputId,
        lens: readLens(parameters.get('lens'), problems),
      },
    },
    problems,
  };
}

/** The link's parameters for a state of the page. */
export function writeExpressionLink({ expression, bindings, view }: ExpressionState): URLSearchParams {
  const parameters = new URLSearchParams({ e: expression });
  if (looksLikeProgram(expression)) {
    const numbers = Object.entries(bindings).map(([name, number]) => `${name}:${number}`);
    if (numbers.length > 0) parameters.set('v', numbers.join(','));
  } else for (const name of EXPRESSION_VARIABLES) parameters.set(name, String(bindings[name] ?? 0));
  if (view.lens !== DEFAULT_EXPRESSION_STATE.view.lens) parameters.set('lens', view.lens);
  if (view.outputId !== null) parameters.set('out', view.outputId);
  if (view.step !== null) parameters.set('step', String(view.step));
  return parameters;
}

function readExpressionNumbers(parameters: URLSearchParams, problems: string[]): Record<string, number> {
  const bindings: Record<string, number> = {};
  for (const name of EXPRESSION_VARIABLES) {
    const text = parameters.get(name);
    const fallback = DEFAULT_EXPRESSION_STATE.bindings[name] ?? 0;
    const number = text === null ? fallback : readNumber(text);
    if (number === undefined) {
      problems.push(`“${shorten(text ?? '')}” is not a number for ${name}; ${fallback} is used.`);
    }
    bindings[name] = number ?? fallback;
  }
  return bindings;
}

/** `x:2,y:-0.5` */
function readProgramNumbers(text: string | null, problems: string[]): Record<string, number> {
  const bindings: Record<string, number> = {};
  for (const pair of (text ?? '').split(',', MOST_NUMBERS)) {
    if (pair === '') continue;
    const [name = '', digits = ''] = pair.split(':');
    const number = readNumber(digits);
    if (NAME.test(name) && number !== undefined) bindings[name] = number;
    else problems.push(`“${shorten(pair)}” is not a name with a number; it is left out.`);
  }
  return bindings;
}

function readStep(text: string | null, problems: string[]): number | null {
  if (text === null) return null;
  const step = readNumber(text);
  if (step !== undefined && Number.isInteger(step) && step >= 0 && step <= LARGEST_STEP) return step;
  problems.push(`“${shorten(text)}” is not a step; the finished graph is shown.`);
  return null;
}

function readLens(text: string | null, problems: string[]): ExplorerLens {
  const fallback = DEFAULT_EXPRESSION_STATE.view.lens;
  if (text === null) return fallback;
  const lens = EXPLORER_LENSES.find((name) => name === text);
  if (lens === undefined) problems.push(`“${shorten(text)}” is not a panel of this page; another is shown.`);
  return lens ?? fallback;
}

function readNumber(text: string): number | undefined {
  const number = parseLinkNumber(text.trim());
  return number !== undefined && Math.abs(number) <= LARGEST_NUMBER ? number : undefined;
}
