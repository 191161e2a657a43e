'use client';

import { MAX_EXPRESSION_LENGTH, MAX_PROGRAM_LENGTH, tokenizeProgram } from '@micrograd-playground/engine';
import type { ProgramToken } from '@micrograd-playground/engine';
import type { ComponentPropsWithoutRef } from 'react';
import { useId, useMemo, useRef } from 'react';
import { classNames } from '../internal/classNames.ts';
import { ErrorBoundary } from '../internal/ErrorBoundary.tsx';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { useControllable } from '../internal/useControllable.ts';
import { assignmentAt } from './assignmentAt.ts';
import type { ExpressionInputLabels } from './expressionInputLabels.ts';
import { DEFAULT_EXPRESSION_INPUT_LABELS } from './expressionInputLabels.ts';
import type { ExpressionExample, ExpressionExamples } from './expressionExamples.ts';
import { DEFAULT_EXAMPLES, DEFAULT_PROGRAM_EXAMPLES } from './expressionExamples.ts';
import { ExampleChips } from './ExampleChips.tsx';
import { ExpressionMessage } from './ExpressionMessage.tsx';
import { HighlightedLines } from './HighlightedLines.tsx';
import { HighlightedSource } from './HighlightedSource.tsx';
import { ignoredTexts } from './ignoredTexts.ts';
import { pasteInOneLine } from './pasteInOneLine.ts';
import { typeInto } from './typeInto.ts';
import type { BoxMistake, ExpressionMistake } from './useShownMistake.ts';
import { useShownMistake } from './useShownMistake.ts';

export type VariableNames = readonly string[];

export interface ExpressionInputProps extends Omit<
  ComponentPropsWithoutRef<'div'>,
  'defaultValue' | 'children' | 'onSubmit'
> {
  /** The text, where the parent keeps it. */
  readonly value?: string;
  /** The text to start with. Default `(a * b + c).tanh()`, or three lines with `multiline`. */
  readonly defaultValue?: string;
  /** Called with the whole text at each change, also while it is wrong. */
  readonly onValueChange?: (source: string) => void;
  /** Called with the text when Enter is pressed; with `multiline`, Ctrl or ⌘ and Enter. */
  readonly onSubmit?: (source: string) => void;
  /**
   * Whether it is a program of several lines, numbered, each with a name as in `e = a * b`. The box is as tall as they
   * are, up to 12 rows. Default false: one expression, in which pasted lines become one.
   */
  readonly multiline?: boolean;
  /** What is wrong with the text and where, as `parseExpression` or `parseProgram` throws it; offsets are UTF-16, `end` exclusive. */
  readonly error?: ExpressionMistake | null;
  /** Expressions to click; `[]` for none. Default `DEFAULT_EXAMPLES`, with `multiline` `DEFAULT_PROGRAM_EXAMPLES`. */
  readonly examples?: ExpressionExamples;
  /** Called, after `onValueChange`, with the example that was clicked. */
  readonly onExampleSelect?: (example: ExpressionExample) => void;
  /**
   * One's own text that something else took the place of, on a chip that brings it back; `null` for no chip. Default:
   * what was typed before an example was clicked.
   */
  readonly ownText?: string | null;
  /** Called when the chip of `ownText` is clicked; the parent then changes the text. */
  readonly onOwnTextSelect?: () => void;
  /**
   * Called with a text for one expression that may be a program: pasted with `e = …`, or of several lines, or to be read
   * as one by a click in the message about `=`. Where the parent takes it, with `value` and `multiline`, it returns true;
   * else pasted lines become one. Default none: they do so always, and `=` is a mistake as any other.
   */
  readonly onProgram?: (program: string) => boolean;
  /** Names that the text may use, for the line of help. Default a, b, c; not shown with `multiline`. */
  readonly variables?: VariableNames;
  /** Shown in the empty box. Default the text to start with. */
  readonly placeholder?: string;
  /** Longer text is kept but named as too long, in UTF-16 units. Default 2,000, the limit of `parseExpression`; with `multiline` 4,000, that of `parseProgram`. */
  readonly maxLength?: number;
  /** Words to replace. */
  readonly labels?: Partial<ExpressionInputLabels>;
}

const DEFAULT_SOURCE = '(a * b + c).tanh()';
const DEFAULT_PROGRAM = 'e = a * b\nd = e + c\nL = d.tanh()';
const DEFAULT_VARIABLES = ['a', 'b', 'c'] as const;

/** A box for an expression, or a program: coloured as it is typed, a mistake underlined where it is and explained below. */
export const ExpressionInput = guardedComponent(function ExpressionInput(
  {
    value,
    multiline = false,
    defaultValue = multiline ? DEFAULT_PROGRAM : DEFAULT_SOURCE,
    onValueChange,
    onSubmit,
    error = null,
    examples = multiline ? DEFAULT_PROGRAM_EXAMPLES : DEFAULT_EXAMPLES,
    onExampleSelect,
    ownText,
    onOwnTextSelect,
    onProgram,
    variables = DEFAULT_VARIABLES,
    placeholder = multiline ? DEFAULT_PROGRAM : DEFAULT_SOURCE,
    maxLength = multiline ? MAX_PROGRAM_LENGTH : MAX_EXPRESSION_LENGTH,
    labels,
    className,
    ...rest
  }: ExpressionInputProps,
  ref,
) {
  const words = { ...DEFAULT_EXPRESSION_INPUT_LABELS, ...labels };
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [source, setSource] = useControllable(value, defaultValue, onValueChange);
  const tooLong = source.length > maxLength;
  const tooLongMessage = words.tooLong(source.length, maxLength);
  const takesPrograms = !multiline && onProgram !== undefined;
  const namedAt = takesPrograms && error !== null ? assignmentAt(source) : undefined;
  const mistake = useMemo<BoxMistake | null>(() => {
    if (namedAt !== undefined) {
      return { message: words.assignment, start: namedAt, end: namedAt + 1, isProgram: true };
    }
    return tooLong ? { message: tooLongMessage, start: maxLength, end: source.length } : error;
  }, [error, namedAt, words.assignment, tooLong, tooLongMessage, maxLength, source.length]);
  const blank = source.trim() === '';
  const { explained, marked } = useShownMistake(mistake);
  const name = multiline ? words.programName : words.name;
  const tokens = useMemo(() => (multiline && !tooLong ? tokenizeProgram(source) : []), [multiline, source, tooLong]);
  const ignored = ignoredTexts(source, tokens);
  const programHelp = ignored.length > 0 ? words.ignored(ignored) : words.programHelp;
  const hasChips = examples.length > 0 || typeof ownText === 'string';
  const highlighted = blank ? null : marked;

  const fix = (): void => {
    if (mistake?.isProgram) onProgram?.(source);
    if (mistake?.replacement === undefined || !box.current) return;
    const { start, end, replacement } = mistake;
    if (typeInto(box.current, start, end, replacement)) return;
    setSource(source.slice(0, start) + replacement + source.slice(end));
  };

  return (
    <div {...rest} ref={ref} className={classNames('mgp mgp-ExpressionInput', className)}>
      <ErrorBoundary name={name}>
        <label className="mgp-visually-hidden" htmlFor={id}>
          {name}
        </label>
        <div className="mgp-ExpressionInput-layout" data-examples={hasChips}>
          <div className="mgp-ExpressionInput-box" data-invalid={highlighted !== null} data-multiline={multiline}>
            <div className="mgp-ExpressionInput-text">
              {multiline ? (
                <HighlightedLines source={source} tokens={tokens} mistake={highlighted} />
              ) : (
                <HighlightedSource source={source} mistake={highlighted} maxLength={maxLength} />
              )}
              <textarea
                id={id}
                ref={box}
                className="mgp-ExpressionInput-source"
                rows={1}
                value={source}
                placeholder={placeholder}
                spellCheck={false}
                autoCapitalize="off"
                autoComplete="off"
                autoCorrect="off"
                enterKeyHint={multiline ? 'enter' : 'done'}
                aria-invalid={marked !== null}
                aria-describedby={explained ? `${id}-message` : `${id}-help`}
                onChange={({ target }) => {
                  const text = target.value;
                  const oneLine = multiline ? text : joinLines(target);
                  if (oneLine === text || !takesPrograms || !onProgram(text)) setSource(oneLine);
                }}
                onPaste={(event) => {
                  if (!multiline && pasteInOneLine(event, onProgram)) event.preventDefault();
                }}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                  if (multiline && !event.ctrlKey && !event.metaKey) return;
                  event.preventDefault();
                  onSubmit?.(source);
                }}
              />
            </div>
          </div>
          <ExpressionMessage
            id={id}
            mistake={explained}
            quiet={blank}
            onFix={fix}
            fix={fixName(explained, words)}
            line={explained && multiline && computes(tokens) ? lineAt(source, explained.start) : undefined}
            help={multiline ? programHelp : words.help(variables)}
            words={words}
          />
          {hasChips && (
            <ExampleChips
              examples={examples}
              source={source}
              name={words.examples}
              ownName={words.ownText}
              ownText={ownText}
              onOwnTextSelect={onOwnTextSelect}
              onChoose={(chosen, example) => {
                setSource(chosen);
                if (example) onExampleSelect?.(example);
              }}
            />
          )}
        </div>
      </ErrorBoundary>
    </div>
  );
});

function fixName(mistake: BoxMistake | null, words: ExpressionInputLabels): string | undefined {
  if (mistake?.isProgram) return words.readAsProgram;
  return mistake?.replacement === undefined ? undefined : words.fix(mistake.replacement);
}

/** Whether there is a line that a mistake can be in: not where all of it is blank, comments, or read over. */
function computes(tokens: readonly ProgramToken[]): boolean {
  return tokens.some(({ kind }) => kind !== 'ignored');
}

/** The text of the box in one line; where lines were pasted, the caret stays behind them. */
function joinLines(box: HTMLTextAreaElement): string {
  const joined = box.value.replaceAll('\n', ' ');
  if (joined !== box.value) {
    const caret = box.selectionEnd;
    box.value = joined;
    box.setSelectionRange(caret, caret);
  }
  return joined;
}

/** The number of the line that an offset lies in, from 1; none where there is only one. */
function lineAt(source: string, offset: number): number | undefined {
  return source.includes('\n') ? source.slice(0, offset).split('\n').length : undefined;
}
