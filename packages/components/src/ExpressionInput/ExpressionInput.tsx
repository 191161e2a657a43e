'use client';

import { MAX_EXPRESSION_LENGTH } from '@micrograd-playground/engine';
import type { ComponentPropsWithoutRef } from 'react';
import { forwardRef, useId, useMemo, useRef } from 'react';
import { classNames } from '../internal/classNames.ts';
import { ErrorBoundary } from '../internal/ErrorBoundary.tsx';
import { useControllable } from '../internal/useControllable.ts';
import type { ExpressionInputLabels } from './expressionInputLabels.ts';
import { DEFAULT_EXPRESSION_INPUT_LABELS } from './expressionInputLabels.ts';
import type { ExpressionExample, ExpressionExamples } from './expressionExamples.ts';
import { DEFAULT_EXAMPLES } from './expressionExamples.ts';
import { ExampleChips } from './ExampleChips.tsx';
import { ExpressionMessage } from './ExpressionMessage.tsx';
import { HighlightedSource } from './HighlightedSource.tsx';
import type { ExpressionMistake } from './useShownMistake.ts';
import { useShownMistake } from './useShownMistake.ts';

export type VariableNames = readonly string[];

export interface ExpressionInputProps extends Omit<
  ComponentPropsWithoutRef<'div'>,
  'defaultValue' | 'children' | 'onSubmit'
> {
  /** The text, where the parent keeps it. */
  readonly value?: string;
  /** The text to start with. Default `(a * b + c).tanh()`. */
  readonly defaultValue?: string;
  /** Called with the whole text at each change, also while it is wrong. */
  readonly onValueChange?: (source: string) => void;
  /** Called with the text when Enter is pressed. */
  readonly onSubmit?: (source: string) => void;
  /** What is wrong with the text and where, as `parseExpression` throws it; offsets are UTF-16, `end` exclusive. */
  readonly error?: ExpressionMistake | null;
  /** Expressions to click; `[]` for none. Default neuron, sigmoid, softplus and the program of micrograd's README. */
  readonly examples?: ExpressionExamples;
  /** Called, after `onValueChange`, with the example that was clicked. */
  readonly onExampleSelect?: (example: ExpressionExample) => void;
  /** Names that the text may use, for the line of help. Default a, b, c. */
  readonly variables?: VariableNames;
  /** Shown in the empty box. Default `(a * b + c).tanh()`. */
  readonly placeholder?: string;
  /** Longer text is kept but named as too long, in UTF-16 units. Default 2,000, the limit of `parseExpression`. */
  readonly maxLength?: number;
  /** Words to replace. */
  readonly labels?: Partial<ExpressionInputLabels>;
}

const DEFAULT_SOURCE = '(a * b + c).tanh()';
const DEFAULT_VARIABLES = ['a', 'b', 'c'] as const;

/** A box for an expression: coloured as it is typed, a mistake underlined where it is and explained below. */
export const ExpressionInput = forwardRef<HTMLDivElement, ExpressionInputProps>(function ExpressionInput(
  {
    value,
    defaultValue = DEFAULT_SOURCE,
    onValueChange,
    onSubmit,
    error = null,
    examples = DEFAULT_EXAMPLES,
    onExampleSelect,
    variables = DEFAULT_VARIABLES,
    placeholder = DEFAULT_SOURCE,
    maxLength = MAX_EXPRESSION_LENGTH,
    labels,
    className,
    ...rest
  },
  ref,
) {
  const words = { ...DEFAULT_EXPRESSION_INPUT_LABELS, ...labels };
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [source, setSource] = useControllable(value, defaultValue, onValueChange);
  const tooLong = source.length > maxLength;
  const tooLongMessage = words.tooLong(source.length, maxLength);
  const mistake = useMemo<ExpressionMistake | null>(
    () => (tooLong ? { message: tooLongMessage, start: maxLength, end: source.length } : error),
    [error, tooLong, tooLongMessage, maxLength, source.length],
  );
  const blank = source.trim() === '';
  const { explained, marked } = useShownMistake(mistake);

  const fix = (): void => {
    if (mistake?.replacement === undefined) return;
    setSource(source.slice(0, mistake.start) + mistake.replacement + source.slice(mistake.end));
    box.current?.focus();
  };

  return (
    <div {...rest} ref={ref} className={classNames('mgp mgp-ExpressionInput', className)}>
      <ErrorBoundary name={words.name}>
        <label className="mgp-visually-hidden" htmlFor={id}>
          {words.name}
        </label>
        <div className="mgp-ExpressionInput-layout" data-examples={examples.length > 0}>
          <div className="mgp-ExpressionInput-box" data-invalid={marked !== null && !blank}>
            <div className="mgp-ExpressionInput-text">
              <HighlightedSource source={source} mistake={blank ? null : marked} maxLength={maxLength} />
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
                enterKeyHint="done"
                aria-invalid={marked !== null}
                aria-describedby={explained ? `${id}-message` : `${id}-help`}
                onChange={(event) => setSource(joinLines(event.target))}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
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
            variables={variables}
            words={words}
          />
          {examples.length > 0 && (
            <ExampleChips
              examples={examples}
              source={source}
              name={words.examples}
              ownName={words.ownText}
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
