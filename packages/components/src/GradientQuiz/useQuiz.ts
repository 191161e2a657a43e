import type { GraphSnapshot } from '@micrograd-playground/engine';
import { useEffect, useMemo } from 'react';
import { useControllable } from '../internal/useControllable.ts';
import { useStableCallback } from '../internal/useStableCallback.ts';
import { findMistake } from './findMistake.ts';
import type { GradientQuizProps } from './GradientQuizProps.ts';
import type { GradientParts } from './gradientUses.ts';
import { isRightAnswer } from './isRightAnswer.ts';
import { parseAnswer } from './parseAnswer.ts';
import { changeQuestion, keptQuiz, newQuiz, openIds, quizResult } from './QuizState.ts';
import type { QuizProgress, QuizState } from './QuizState.ts';
import { gradientsFromShown, withShownNumbers } from './shownNumbers.ts';

export interface QuizOptions extends QuizCallbacks {
  /** The same for the same questions with the same answers. */
  readonly quiz: string;
  readonly graph: GraphSnapshot;
  readonly outputId: string;
  readonly ids: readonly string[];
  readonly parts: ReadonlyMap<string, GradientParts>;
}

export type QuizCallbacks = Pick<
  GradientQuizProps,
  'progress' | 'onProgressChange' | 'onAnswer' | 'onComplete' | 'onHiddenIdsChange'
>;

export interface Quiz {
  readonly state: QuizState;
  readonly type: (id: string, text: string) => void;
  /** Judges what stands in the box; whether it is right. */
  readonly check: (id: string) => boolean;
  readonly hint: (id: string) => void;
  readonly show: (id: string) => void;
  readonly restart: () => void;
}

/** The hint that a wrong answer brings along, if it is not there yet: the rule, then the numbers. */
const HINTS_AFTER_A_MISTAKE = 2;

/** Holds the answers of a quiz, judges them, and tells the page. */
export function useQuiz({ quiz, graph, outputId, ids, parts, ...page }: QuizOptions): Quiz {
  const { onAnswer, onComplete, onHiddenIdsChange } = page;
  const [progress, setProgress] = useControllable<QuizProgress | null>(page.progress, null, (next) => {
    if (next) page.onProgressChange?.(next);
  });
  const state = useMemo(() => keptQuiz(progress, quiz, ids), [progress, quiz, ids]);
  const setState = (next: QuizState): void => setProgress({ quiz, questions: [...next] });
  const fromShown = useMemo(() => gradientsFromShown(graph, outputId), [graph, outputId]);
  const hidden = openIds(state);
  const hiddenKey = JSON.stringify(hidden);
  const tellHidden = useStableCallback((nodeIds: readonly string[]) => onHiddenIdsChange?.(nodeIds));
  useEffect(() => {
    tellHidden(JSON.parse(hiddenKey) as string[]);
  }, [hiddenKey, tellHidden]);

  const change = (id: string, part: Parameters<typeof changeQuestion>[2]): void => {
    const next = changeQuestion(state, id, part);
    setState(next);
    if (part.outcome !== undefined && openIds(next).length === 0) onComplete?.(quizResult(next));
  };
  return {
    state,
    type: (id, text) => change(id, { text, feedback: undefined }),
    check: (id) => {
      const question = state.get(id);
      if (!question || question.outcome !== 'open') return false;
      const parsed = parseAnswer(question.text);
      if ('problem' in parsed) {
        change(id, { feedback: parsed });
        return false;
      }
      const answer = parsed.value;
      const attempts = question.attempts + 1;
      const correct = isRightAnswer(answer, parts.get(id)?.gradient ?? 0, fromShown.get(id));
      if (correct) {
        onAnswer?.({ nodeId: id, answer, correct, attempts });
        const firstTry = attempts === 1 && question.hints === 0;
        change(id, { attempts, outcome: 'found', firstTry, feedback: undefined });
        return true;
      }
      const mistake =
        findMistake(answer, graph, outputId, id, ids) ??
        findMistake(answer, withShownNumbers(graph), outputId, id, ids);
      onAnswer?.({ nodeId: id, answer, correct, attempts, ...(mistake ? { mistake: mistake.kind } : {}) });
      const hints = Math.max(question.hints, HINTS_AFTER_A_MISTAKE + (attempts > 1 ? 1 : 0));
      change(id, { attempts, hints, feedback: { answer, ...(mistake ? { mistake } : {}) } });
      return false;
    },
    hint: (id) => change(id, { hints: (state.get(id)?.hints ?? 0) + 1 }),
    show: (id) => {
      onAnswer?.({ nodeId: id, answer: null, correct: false, attempts: state.get(id)?.attempts ?? 0 });
      change(id, { outcome: 'shown', feedback: undefined });
    },
    restart: () => setState(newQuiz(ids)),
  };
}
