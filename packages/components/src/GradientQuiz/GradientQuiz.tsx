'use client';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import { useMemo, useRef } from 'react';
import { CodeText } from '../internal/CodeText.tsx';
import { ComponentRoot } from '../internal/ComponentRoot.tsx';
import { derivativeText } from '../internal/derivativeText.ts';
import { formatNumber } from '../internal/formatNumber.ts';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { nodeTitles } from '../internal/nodeTitles.ts';
import { outputNode } from '../internal/outputNode.ts';
import { StatusNotice } from '../internal/StatusNotice.tsx';
import { GRADIENT_QUIZ_LABELS } from './gradientQuizLabels.ts';
import type { GradientQuizLabels } from './gradientQuizLabels.ts';
import type { GradientQuizProps } from './GradientQuizProps.ts';
import { gradientParts } from './gradientUses.ts';
import { hiddenGradients } from './hiddenGradients.ts';
import { quizHints } from './quizHints.ts';
import { QuizQuestion } from './QuizQuestion.tsx';
import { openIds, quizResult } from './QuizState.ts';
import type { QuestionState } from './QuizState.ts';
import { useQuiz } from './useQuiz.ts';
import type { QuizCallbacks } from './useQuiz.ts';

export type { MistakeKind } from './findMistake.ts';
export type { GradientQuizLabels, MistakeReading, UseReading } from './gradientQuizLabels.ts';
export type { GradientQuizProps, GradientQuizStatus, QuizAnswer, QuizResult } from './GradientQuizProps.ts';
export type { AnswerProblem } from './parseAnswer.ts';
export type { QuizProgress } from './QuizState.ts';

/** Hides gradients and asks for them: answers are judged, typical mistakes are named, hints come before the solution. */
export const GradientQuiz = guardedComponent(function GradientQuiz(
  {
    graph,
    outputId,
    ask,
    progress,
    onProgressChange,
    onAnswer,
    onComplete,
    onHiddenIdsChange,
    status = 'ready',
    labels,
    className,
    ...rest
  }: GradientQuizProps,
  ref,
) {
  const words = useMemo(() => ({ ...GRADIENT_QUIZ_LABELS, ...labels }), [labels]);
  const output = graph ? outputNode(graph, outputId) : undefined;
  const ids = useMemo(() => (graph ? hiddenGradients(graph, ask) : []), [graph, ask]);
  const quiz = graph && output ? quizKey(graph, output.id, ids) : '';
  return (
    <ComponentRoot component="GradientQuiz" name={words.title} {...rest} ref={ref} className={className}>
      {status === 'ready' && graph && output && ids.length > 0 ? (
        <Questions
          key={quiz}
          quiz={quiz}
          graph={graph}
          outputId={output.id}
          ids={ids}
          progress={progress}
          onProgressChange={onProgressChange}
          onAnswer={onAnswer}
          onComplete={onComplete}
          onHiddenIdsChange={onHiddenIdsChange}
          labels={words}
        />
      ) : (
        <StatusNotice status={status} labels={output ? { ...words, empty: words.nothingToAsk } : words} />
      )}
    </ComponentRoot>
  );
});

/** The same for the same questions with the same answers. */
function quizKey(graph: GraphSnapshot, outputId: string, ids: readonly string[]): string {
  return JSON.stringify([outputId, ids, graph.nodes.map(({ id, data }) => [id, String(data)])]);
}

interface QuestionsProps extends QuizCallbacks {
  readonly quiz: string;
  readonly graph: GraphSnapshot;
  readonly outputId: string;
  readonly ids: readonly string[];
  readonly labels: GradientQuizLabels;
}

function Questions({ quiz, graph, outputId, ids, labels, ...page }: QuestionsProps) {
  const titles = useMemo(() => nodeTitles(graph, outputId), [graph, outputId]);
  const parts = useMemo(() => gradientParts(graph, outputId), [graph, outputId]);
  const { state, type, check, hint, show, restart } = useQuiz({ quiz, graph, outputId, ids, parts, ...page });
  const inputs = useRef(new Map<string, HTMLInputElement>());
  const end = useRef<HTMLParagraphElement>(null);
  const hiddenIds = openIds(state);
  const isDone = hiddenIds.length === 0;
  const { score, count, firstTry } = quizResult(state);

  /** On to the next open question, round to the first; after the last one to the result. */
  const goOn = (from: string): void => {
    const at = ids.indexOf(from);
    const next = [...ids.slice(at + 1), ...ids.slice(0, at)].find((id) => hiddenIds.includes(id));
    if (next === undefined) {
      end.current?.focus();
      return;
    }
    const input = inputs.current.get(next);
    input?.focus({ preventScroll: true });
    input?.closest('li')?.scrollIntoView({ block: 'nearest' });
  };
  const mistakeOf = (id: string, { feedback }: QuestionState): string | undefined => {
    if (!feedback || !('answer' in feedback) || !feedback.mistake) return undefined;
    const name = titles.nameOf(id);
    const uses = parts.get(id)?.uses ?? [];
    const { targetId = '', slot = 0 } = uses[0] ?? {};
    const user = titles.nameOf(targetId);
    const use = {
      user,
      // Of the output, ∂L/∂a would read like the gradient that is asked for.
      local: targetId === outputId ? titles.localOf(targetId, slot) : derivativeText(user, name),
      upstream: derivativeText(titles.output, user),
    };
    return labels.mistakes[feedback.mistake.kind]({
      node: name,
      derivative: derivativeText(titles.output, name),
      output: titles.output,
      answer: formatNumber(feedback.answer),
      uses: uses.length,
      ...(uses.length === 1 ? { use } : {}),
      about: feedback.mistake.aboutId === undefined ? '' : titles.titleOf(feedback.mistake.aboutId),
    });
  };
  return (
    <>
      <div className="mgp-GradientQuiz-head">
        <p className="mgp-GradientQuiz-output">{titles.titleOf(outputId)}</p>
        <p className="mgp-GradientQuiz-task">
          <CodeText text={labels.task} />
        </p>
      </div>
      <ol className="mgp-GradientQuiz-questions">
        {[...state].map(([id, question]) => (
          <QuizQuestion
            key={id}
            derivative={derivativeText(titles.output, titles.nameOf(id))}
            title={titles.titleOf(id)}
            value={graph.nodes.find((node) => node.id === id)?.data ?? NaN}
            gradient={parts.get(id)?.gradient ?? 0}
            question={question}
            hints={quizHints(id, parts.get(id) ?? { gradient: 0, uses: [] }, {
              titles,
              outputId,
              hiddenIds,
              labels,
            })}
            mistake={mistakeOf(id, question)}
            inputRef={(element) => {
              if (element) inputs.current.set(id, element);
              else inputs.current.delete(id);
            }}
            onType={(text) => type(id, text)}
            onCheck={() => check(id) && goOn(id)}
            onHint={() => hint(id)}
            onShow={() => {
              show(id);
              goOn(id);
            }}
            labels={labels}
          />
        ))}
      </ol>
      <div className="mgp-GradientQuiz-foot">
        <progress className="mgp-GradientQuiz-bar" value={count - hiddenIds.length} max={count} aria-hidden="true" />
        <p ref={end} className="mgp-GradientQuiz-progress" tabIndex={-1} role="status">
          {isDone ? labels.done(score, count, firstTry) : labels.progress(count - hiddenIds.length, count)}
        </p>
        {isDone && (
          <button
            type="button"
            className="mgp-button"
            onClick={() => {
              restart();
              inputs.current.get(ids[0] ?? '')?.focus();
            }}
          >
            {labels.again}
          </button>
        )}
      </div>
    </>
  );
}
