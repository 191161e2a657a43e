import { parseExpression, parseProgram } from '@micrograd-playground/engine';
import { useRef, useState } from 'react';
import type { ExpressionExample, ExpressionExamples } from '../../ExpressionInput/expressionExamples.ts';
import { DEFAULT_EXAMPLES, DEFAULT_PROGRAM_EXAMPLES } from '../../ExpressionInput/expressionExamples.ts';
import type { Bindings } from '../../hooks/useDifferentiated.ts';
import { bindingsKey, readSource } from '../../hooks/useDifferentiated.ts';
import { useControllable } from '../../internal/useControllable.ts';
import type { MovedNumbers } from './movedNumbers.ts';
import { followText } from './movedNumbers.ts';
import type { LeftTexts, TypedText } from './TypedText.ts';
import { inOtherLanguage, isUntouched, leave } from './TypedText.ts';
import { looksLikeProgram } from './useExplorerSource.ts';
import { useReplacements } from './useReplacements.ts';

export interface ExplorerTextProps {
  readonly defaultExpression?: string;
  readonly expression?: string;
  readonly onExpressionChange?: (expression: string) => void;
  readonly defaultBindings?: Bindings;
  readonly bindings?: Bindings;
  readonly onBindingsChange?: (bindings: Bindings) => void;
  /** Names that an expression may use. Default: those of the first numbers. */
  readonly variables?: readonly string[];
  readonly examples?: ExpressionExamples;
}

export interface ExplorerText extends TypedText {
  /** The numbers that came with texts, before any of them was moved. */
  readonly given: Bindings;
  /** Those that an expression may use. */
  readonly names: readonly string[];
  readonly setSource: (source: string) => void;
  /** Reads another language: with the text that was left there, else with this one put into it. */
  readonly setMode: (isProgram: boolean) => void;
  /** Takes over numbers of some variables; those of others stay. */
  readonly setValues: (values: Bindings) => void;
  /** Called after `setSource` with the example's. */
  readonly takeExample: (example: ExpressionExample) => void;
  /** A program with its numbers takes the place of what is there. */
  readonly takeProgram: (program: string, bindings: Bindings) => void;
  /** Takes what the reader gives in place of one expression as a program, unless its lines make one expression. */
  readonly takeLines: (lines: string) => boolean;
  /** The reader's own text that something else took the place of; `null` for none. */
  readonly own: string | null;
  readonly bringOwnBack: () => void;
  /** Takes back what was put in place of another text; whether there was such a thing, and nothing was typed since. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
}

const DEFAULT_EXPRESSION = '(a * b + c).tanh()';
const DEFAULT_BINDINGS: Bindings = { a: 2, b: -3, c: 5.5 };
const NONE: Bindings = {};

/** What is typed, in which of the two languages, and the numbers that the reader chose. Nothing typed is ever lost. */
export function useExplorerText(props: ExplorerTextProps): ExplorerText {
  const { defaultExpression = DEFAULT_EXPRESSION, expression, onExpressionChange, onBindingsChange } = props;
  const [source, setText] = useControllable(expression, defaultExpression, onExpressionChange);
  // Chosen, not read from the text: a program that is being typed need not look like one yet.
  const [mode, setMode] = useState(() => looksLikeProgram(source));
  const isProgram = mode || source.includes('\n');

  const start = isProgram ? DEFAULT_BINDINGS : (props.defaultBindings ?? DEFAULT_BINDINGS);
  const [numbers, setNumbers] = useControllable(isProgram ? undefined : props.bindings, start, onBindingsChange);
  const [ownNames] = useState(() => Object.keys((isProgram ? undefined : props.bindings) ?? start));
  const names = props.variables ?? ownNames;
  // A program's variables have numbers in the text; these are the ones that were moved away from them.
  const [moved, setMoved] = useState(isProgram ? (props.bindings ?? props.defaultBindings ?? NONE) : NONE);
  const present: TypedText = { source, isProgram, bindings: isProgram ? moved : numbers };

  const [given, setGiven] = useState(present.bindings);
  const [left, setLeft] = useState<LeftTexts>({});
  const [own, setOwn] = useState<TypedText | null>(null);
  const offered = useRef<ReadonlySet<string>>(new Set());
  const replacements = useReplacements();
  const defaults = useRef<Bindings>(NONE);
  const aside = useRef<MovedNumbers['aside']>([]);

  const changeMoved = (next: Bindings): void => {
    setMoved(next);
    onBindingsChange?.(next);
  };
  const setSource = (next: string): void => {
    setText(next);
    if (own?.source === source) setOwn(null);
    if (!isProgram) return;
    const before = defaults.current === NONE ? defaultsOf(source) : defaults.current;
    const after = defaultsOf(next);
    if (after === undefined) return;
    defaults.current = after;
    const followed = followText({ moved, aside: aside.current }, before ?? NONE, after);
    aside.current = followed.aside;
    if (bindingsKey(followed.moved) !== bindingsKey(moved)) changeMoved(followed.moved);
  };
  const show = (next: TypedText): void => {
    setLeft(leave(present, next, left));
    setMode(next.isProgram);
    if (next.source !== source) setText(next.source);
    if (next.isProgram) changeMoved(next.bindings);
    else setNumbers(next.bindings);
    defaults.current = NONE;
    aside.current = [];
  };
  const isOwn = (): boolean => {
    const examples = [...DEFAULT_EXAMPLES, ...DEFAULT_PROGRAM_EXAMPLES, ...(props.examples ?? [])];
    const isExample = offered.current.has(source) || examples.some((example) => example.source === source);
    return source.trim() !== '' && !isExample && !(isProgram && isUntouched(present, left));
  };
  const replace = (next: TypedText): void => {
    if (isOwn() && next.source !== source) setOwn(present);
    replacements.add(present, next);
    setGiven({ ...given, ...next.bindings });
    show(next);
  };
  const offer = (next: TypedText): void => {
    offered.current = new Set([...offered.current, next.source]);
    replace(next);
  };
  const takeBack = (next: TypedText | undefined): boolean => {
    if (next !== undefined) show(next);
    return next !== undefined;
  };
  return {
    ...present,
    given,
    names,
    setSource,
    setMode: (next) => {
      if (next === isProgram) return;
      const fallback = { source: DEFAULT_EXPRESSION, isProgram: false, bindings: numbers };
      const other = inOtherLanguage(present, left, fallback);
      replacements.add(present, other);
      show(other);
    },
    setValues: (values) => (isProgram ? changeMoved({ ...moved, ...values }) : setNumbers({ ...numbers, ...values })),
    takeExample: ({ source: text, bindings = NONE }) =>
      offer({ source: text, isProgram, bindings: isProgram ? bindings : { ...numbers, ...bindings } }),
    takeProgram: (program, bindings) => offer({ source: program, isProgram: true, bindings }),
    takeLines: (lines) => {
      const line = lines.replaceAll('\n', ' ');
      if ('tree' in readSource(() => parseExpression(line, { variables: names }))) return false;
      replace({ source: lines, isProgram: true, bindings: without(numbers, defaultsOf(lines)) });
      return true;
    },
    own: own?.source ?? null,
    bringOwnBack: () => own !== null && replace(own),
    undo: () => takeBack(replacements.undo(present)),
    redo: () => takeBack(replacements.redo(present)),
  };
}

/** The numbers that a program gives to its variables; `undefined` while it makes no sense. */
function defaultsOf(source: string): Bindings | undefined {
  const reading = readSource(() => parseProgram(source));
  return 'tree' in reading ? reading.tree.defaults : undefined;
}

function without(bindings: Bindings, names: Bindings = NONE): Bindings {
  return Object.fromEntries(Object.entries(bindings).filter(([name]) => !Object.hasOwn(names, name)));
}
