import type { GraphSnapshot } from '@micrograd-playground/engine';
import type { HTMLAttributes } from 'react';
import type { MistakeKind } from './findMistake.ts';
import type { GradientQuizLabels } from './gradientQuizLabels.ts';
import type { QuizResult } from './QuizResult.ts';
import type { QuizProgress } from './QuizState.ts';

export type { QuizResult } from './QuizResult.ts';

export type GradientQuizStatus = 'ready' | 'loading' | 'error';

/** An answer that was checked, or a gradient that was shown. */
export interface QuizAnswer {
  readonly nodeId: string;
  /** What was typed; `null` where the learner had the answer shown. */
  readonly answer: number | null;
  readonly correct: boolean;
  /** Answers checked for this node so far, this one included. */
  readonly attempts: number;
  /** What was recognised in a wrong answer, if anything. */
  readonly mistake?: MistakeKind;
}

export interface GradientQuizProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  /**
   * The graph with its numbers, from `traceGraph`; `null` shows an invitation instead. With another graph, or other
   * numbers, the quiz begins anew.
   */
  readonly graph: GraphSnapshot | null;
  /** The node that is differentiated. Default: the graph's output, its last node. */
  readonly outputId?: string;
  /** Ids of the nodes whose gradients are asked for, in this order. Default: all variables. */
  readonly ask?: readonly string[];
  /** The answers so far, where the page keeps them; `null` = none yet. Those to another quiz count as none. */
  readonly progress?: QuizProgress | null;
  /** Something was typed, checked, hinted at or shown. Keep it, and the quiz goes on from there when it comes back. */
  readonly onProgressChange?: (progress: QuizProgress) => void;
  /** An answer was checked, right or wrong, or a gradient was shown. */
  readonly onAnswer?: (answer: QuizAnswer) => void;
  /** The last gradient was found or shown. */
  readonly onComplete?: (result: QuizResult) => void;
  /** The gradients still to be guessed, for `<ExprGraph hiddenGradientIds>`: at first, and whenever there are others. */
  readonly onHiddenIdsChange?: (ids: readonly string[]) => void;
  /** 'loading' and 'error' stand in for a graph that is not there. Default 'ready'. */
  readonly status?: GradientQuizStatus;
  /** Other words than the English ones. */
  readonly labels?: Partial<GradientQuizLabels>;
}
