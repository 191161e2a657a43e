import type { ExplorerLens, ExplorerView } from '@micrograd-playground/components';
import { DEFAULT_EXPLORER_VIEW, EXPLORER_LENSES, looksLikeProgram } from '@micrograd-playground/components';
import { parseProgram, tokenize } from '@micrograd-playground/engine';
import { shorten } from './hashLink.ts';
import { fitView } from './fitView.ts';
import { parseLinkNumber } from './parseLinkNumber.ts';
import { readable } from './sourceGraph.ts';

/** What the Expression page shows. */
export interface ExpressionState {
  /** An expression, or a program of several lines. */
  readonly expression: string;
  readonly bindings: Readonly<Record<string, number>>;
  readonly view: ExplorerView;
}

export const DEFAULT_EXPRESSION_STATE: ExpressionState = {
  expression: '(a * b + c).tanh()',
  bindings: { a: 2, b: -3, c: 5.5 },
  view: DEFAULT_EXPLORER_VIEW,
};

/** The variables of an expression; a program names its own. */
export const EXPRESSION_VARIABLES = ['a', 'b', 'c'] as const;

const KEYS: ReadonlySet<string> = new Set(['e', ...EXPRESSION_VARIABLES, 'v', 'lens', 'out', 'step']);

/** The page's state from a link: what is missing has its default, what is wrong too, and is named. */
export function readExpressionLink(parameters: URLSearchParams): { state: ExpressionState; problems: string[] } {
  const problems: string[] = [];
  for (const key of new Set(parameters.keys())) {
    if (!KEYS.has(key)) problems.push(`“${shorten(key)}” is not a setting of this page; it is left out.`);
  }
  const expression = parameters.get('e') ?? DEFAULT_EXPRESSION_STATE.expression;
  const bindings = looksLikeProgram(expression)
    ? readProgramNumbers(parameters.get('v'), problems)
    : readExpressionNumbers(parameters, problems);
  const asked = {
    step: readStep(parameters.get('step'), problems),
    outputId: parameters.get('out'),
    lens: readLens(parameters.get('lens'), problems),
  };
  const view = fitView(asked, expression, EXPRESSION_VARIABLES, problems);
  return { state: { expression, bindings, view }, problems };
}

/** The link's parameters for a state of the page. */
export function writeExpressionLink({ expression, bindings, view }: ExpressionState): URLSearchParams {
  const source = asLinked(expression);
  const parameters = new URLSearchParams({ e: source });
  if (looksLikeProgram(source)) {
    const names = variablesOf(source);
    const numbers = Object.entries(bindings).flatMap(([name, number]) =>
      names?.includes(name) === false ? [] : [`${name}:${number}`],
    );
    if (numbers.length > 0) parameters.set('v', numbers.join(','));
    // What has no number of its own is 1, as in a program.
  } else for (const name of EXPRESSION_VARIABLES) parameters.set(name, String(bindings[name] ?? 1));
  if (view.lens !== DEFAULT_EXPRESSION_STATE.view.lens) parameters.set('lens', view.lens);
  if (view.outputId !== null) parameters.set('out', view.outputId);
  if (view.step !== null) parameters.set('step', String(view.step));
  return parameters;
}

/** The names that have a slider; `undefined` while the program makes no sense, and any number may be needed again. */
function variablesOf(program: string): readonly string[] | undefined {
  return readable(program, EXPRESSION_VARIABLES) ? parseProgram(program).variables : undefined;
}

/** A program that does not look like one (`x * y`) gets a name, so that it is read as a program again. */
function asLinked(source: string): string {
  if (looksLikeProgram(source) || readable(source, EXPRESSION_VARIABLES)) return source;
  const named = `L = ${source.trim()}`;
  return readable(named, EXPRESSION_VARIABLES) ? named : source;
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
  const bindings: [name: string, number: number][] = [];
  for (const pair of (text ?? '').split(',')) {
    if (pair === '') continue;
    const [name = '', digits = ''] = pair.split(':');
    const number = readNumber(digits);
    if (isName(name) && number !== undefined) bindings.push([name, number]);
    else problems.push(`“${shorten(pair)}” is not a name with a number; it is left out.`);
  }
  // Own properties, whatever the names are.
  return Object.fromEntries(bindings);
}

function isName(text: string): boolean {
  const [token] = tokenize(text);
  return token?.kind === 'name' && token.text === text;
}

function readStep(text: string | null, problems: string[]): number | null {
  if (text === null) return null;
  const step = readNumber(text);
  if (step !== undefined && Number.isInteger(step) && step >= 0) return step;
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
  return Number.isFinite(number) ? number : undefined;
}
