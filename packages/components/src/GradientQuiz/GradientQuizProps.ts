import type { GraphSnapshot } from '@micrograd-playground/engine';
import type { HTMLAttributes } from 'react';
import type { MistakeKind } from './findMistake.ts';
import type { GradientQuizLabels } from './gradientQuizLabels.ts';

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

/** How a quiz went. */
export interface QuizResult {
  /** Gradients that the learner found. */
  readonly score: number;
  /** Gradients that were asked for. */
  readonly count: number;
  /** Gradients found at the first try, without a hint. */
  readonly firstTry: number;
  /** Nodes whose gradients were shown. */
  readonly shownIds: readonly string[];
  /** Answers checked in all. */
  readonly attempts: number;
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
