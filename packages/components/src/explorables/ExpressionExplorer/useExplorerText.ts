import { parseProgram } from '@micrograd-playground/engine';
import { useRef, useState } from 'react';
import type { ExpressionExample } from '../../ExpressionInput/expressionExamples.ts';
import type { Bindings } from '../../hooks/useDifferentiated.ts';
import { readSource } from '../../hooks/useDifferentiated.ts';
import { useControllable } from '../../internal/useControllable.ts';
import { looksLikeProgram } from './useExplorerSource.ts';

export interface ExplorerTextProps {
  readonly defaultExpression?: string;
  readonly expression?: string;
  readonly onExpressionChange?: (expression: string) => void;
  readonly defaultBindings?: Bindings;
  readonly bindings?: Bindings;
  readonly onBindingsChange?: (bindings: Bindings) => void;
}

export interface ExplorerText {
  readonly source: string;
  readonly setSource: (source: string) => void;
  /** Whether the text is read as a program of several lines. */
  readonly isProgram: boolean;
  readonly setMode: (isProgram: boolean) => void;
  /** Numbers by name: of an expression's variables, or those of a program's that do not have the number in the text. */
  readonly bindings: Bindings;
  /** Takes over numbers of some variables; those of others stay. */
  readonly setValues: (values: Bindings) => void;
  readonly takeExample: (example: ExpressionExample) => void;
  readonly takeProgram: (program: string, bindings: Bindings) => void;
}

const DEFAULT_EXPRESSION = '(a * b + c).tanh()';
const DEFAULT_BINDINGS: Bindings = { a: 2, b: -3, c: 5.5 };
const NONE: Bindings = {};

/** What is typed, in which of the two languages, and the numbers that the reader chose. */
export function useExplorerText(props: ExplorerTextProps): ExplorerText {
  const { defaultExpression = DEFAULT_EXPRESSION, expression, onExpressionChange, onBindingsChange } = props;
  const [source, setText] = useControllable(expression, defaultExpression, onExpressionChange);
  // Chosen, not read from the text: a program that is being typed need not look like one yet.
  const [mode, setMode] = useState(() => looksLikeProgram(source));
  const isProgram = mode || source.includes('\n');
  const [lastExpression, setLastExpression] = useState(isProgram ? DEFAULT_EXPRESSION : source);

  const start = isProgram ? DEFAULT_BINDINGS : (props.defaultBindings ?? DEFAULT_BINDINGS);
  const [numbers, setNumbers] = useControllable(isProgram ? undefined : props.bindings, start, onBindingsChange);
  // A program's variables have numbers in the text; these are the ones that were moved away from them.
  const [moved, setMoved] = useState(isProgram ? (props.bindings ?? props.defaultBindings ?? NONE) : NONE);
  const defaults = useRef<Bindings>(NONE);

  const changeMoved = (next: Bindings): void => {
    setMoved(next);
    onBindingsChange?.(next);
  };
  const setSource = (next: string): void => {
    setText(next);
    if (!isProgram) return;
    const before = defaults.current === NONE ? defaultsOf(source) : defaults.current;
    const after = defaultsOf(next);
    if (after === undefined) return;
    defaults.current = after;
    const kept = Object.entries(moved).filter(([name]) => after[name] === before?.[name]);
    if (kept.length < Object.keys(moved).length) changeMoved(Object.fromEntries(kept));
  };
  return {
    source,
    setSource,
    isProgram,
    setMode: (next) => {
      if (next === isProgram) return;
      setMode(next);
      if (next) {
        setLastExpression(source);
        setText(`L = ${source.trim()}`);
        changeMoved(numbers);
      } else {
        setText(expressionOf(source) ?? lastExpression);
        setNumbers(numbers);
      }
    },
    bindings: isProgram ? moved : numbers,
    setValues: (values) => (isProgram ? changeMoved({ ...moved, ...values }) : setNumbers({ ...numbers, ...values })),
    takeExample: ({ bindings = NONE }) => {
      if (isProgram) changeMoved(bindings);
      else setNumbers({ ...numbers, ...bindings });
    },
    takeProgram: (program, bindings) => {
      setMode(true);
      setText(program);
      changeMoved(bindings);
    },
  };
}

/** The numbers that a program gives to its variables; `undefined` while it makes no sense. */
function defaultsOf(source: string): Bindings | undefined {
  const reading = readSource(() => parseProgram(source));
  return 'tree' in reading ? reading.tree.defaults : undefined;
}

/** The right side of a program of one line. */
function expressionOf(source: string): string | undefined {
  return /^\s*\w+\s*=(?!=)\s*([^\n=]+?)\s*$/.exec(source)?.[1];
}
