import { useId, useRef } from 'react';
import { CodeText } from '../internal/CodeText.tsx';
import { formatNumber } from '../internal/formatNumber.ts';
import { NumberText } from '../internal/NumberText.tsx';
import type { GradientQuizLabels } from './gradientQuizLabels.ts';
import type { QuestionState } from './QuizState.ts';
import { useQuestionInView } from './useQuestionInView.ts';

export interface QuizQuestionProps {
  /** What is asked for: `∂L/∂a`. */
  readonly derivative: string;
  /** The node in full, `d = a·b`, and its value. */
  readonly title: string;
  readonly value: number;
  readonly gradient: number;
  readonly question: QuestionState;
  readonly hints: readonly string[];
  /** What is to be said of a wrong answer. */
  readonly mistake: string | undefined;
  readonly inputRef: (element: HTMLInputElement | null) => void;
  readonly onType: (text: string) => void;
  readonly onCheck: () => void;
  readonly onHint: () => void;
  readonly onShow: () => void;
  readonly labels: GradientQuizLabels;
}

/** One gradient to find: a box for the answer, what was said of it, and the hints so far. */
export function QuizQuestion({
  derivative,
  title,
  value,
  gradient,
  question,
  hints,
  mistake,
  inputRef,
  onType,
  onCheck,
  onHint,
  onShow,
  labels,
}: QuizQuestionProps) {
  const { text, hints: hintCount, outcome, feedback } = question;
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  useQuestionInView(item, question);
  const isOpen = outcome === 'open';
  const problem = feedback && 'problem' in feedback ? feedback.problem : undefined;
  const isWrong = feedback !== undefined;
  const said = {
    open: hints.slice(0, hintCount).flatMap((hint) => hint.split('\n')),
    found: [],
    shown: [...hints.slice(-1), labels.shown(derivative, formatNumber(gradient))],
  }[outcome];
  return (
    <li ref={item} className="mgp-GradientQuiz-question" data-outcome={outcome} data-wrong={isWrong || undefined}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onCheck();
        }}
      >
        <div className="mgp-GradientQuiz-asked">
          <label htmlFor={id} className="mgp-GradientQuiz-derivative">
            {derivative}
          </label>
          <span className="mgp-GradientQuiz-node">
            {title} = {formatNumber(value)}
          </span>
        </div>
        <div className="mgp-GradientQuiz-answer">
          <input
            ref={inputRef}
            id={id}
            className="mgp-input"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="done"
            aria-invalid={isWrong || undefined}
            aria-describedby={`${id}-said`}
            readOnly={!isOpen}
            value={outcome === 'shown' ? formatNumber(gradient) : text}
            onChange={(event) => onType(event.target.value)}
          />
          {isOpen ? (
            <button type="submit" className="mgp-button" aria-label={`${labels.check} ${derivative}`}>
              {labels.check}
            </button>
          ) : (
            <span className="mgp-GradientQuiz-outcome">
              {outcome === 'found' && `✓ ${labels.right}`}
              {outcome === 'found' && <NumberText value={gradient} role="grad" />}
            </span>
          )}
        </div>
      </form>
      <div id={`${id}-said`} className="mgp-GradientQuiz-said" role="status">
        {problem !== undefined && (
          <p className="mgp-GradientQuiz-wrong">
            <CodeText text={labels.problems[problem]} />
          </p>
        )}
        {isWrong && problem === undefined && (
          <p className="mgp-GradientQuiz-wrong">
            <b>{labels.wrong}</b> {mistake !== undefined && <CodeText text={mistake} />}
          </p>
        )}
        {outcome === 'found' && <span className="mgp-visually-hidden">{labels.right}</span>}
        {said.map((line) => (
          <p key={line} className="mgp-GradientQuiz-hint">
            <CodeText text={line} />
          </p>
        ))}
      </div>
      {isOpen && (
        <button
          type="button"
          className="mgp-button mgp-GradientQuiz-help"
          data-variant="chip"
          aria-label={`${hintCount < hints.length ? labels.hint : labels.show}: ${derivative}`}
          onClick={hintCount < hints.length ? onHint : onShow}
        >
          {hintCount < hints.length ? labels.hint : labels.show}
        </button>
      )}
    </li>
  );
}
