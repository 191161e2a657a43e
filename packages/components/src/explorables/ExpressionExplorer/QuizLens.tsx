import type { GraphSnapshot } from '@micrograd-playground/engine';
import { useEffect, useMemo } from 'react';
import { GradientQuiz } from '../../GradientQuiz/GradientQuiz.tsx';
import type { GradientQuizProps } from '../../GradientQuiz/GradientQuizProps.ts';
import type { LensProps } from './LensProps.ts';

export interface QuizLensProps
  extends Pick<LensProps, 'graph' | 'view'>, Pick<GradientQuizProps, 'progress' | 'onProgressChange'> {
  /** The nodes whose gradients are to be guessed; `null` when the quiz is over. */
  readonly onHiddenIdsChange: (ids: readonly string[] | null) => void;
}

/** A graph with more gradients than this asks for those of its leaves only. */
const MOST_QUESTIONS = 8;

/** Guessing the gradients, from the output back to the leaves. */
export function QuizLens({ graph, view, onHiddenIdsChange, ...kept }: QuizLensProps) {
  const { outputId, steps } = view;
  const ask = useMemo(() => {
    if (graph === null) return undefined;
    const reached = new Set(steps.flatMap((step) => (step.phase === 'backward' ? [step.nodeId] : [])));
    return questions(graph, reached);
  }, [graph, steps]);
  useEffect(() => () => onHiddenIdsChange(null), [onHiddenIdsChange]);
  return (
    <GradientQuiz
      graph={graph}
      outputId={outputId ?? undefined}
      ask={ask}
      progress={kept.progress}
      onProgressChange={kept.onProgressChange}
      onHiddenIdsChange={onHiddenIdsChange}
    />
  );
}

function questions(graph: GraphSnapshot, reached: ReadonlySet<string>): string[] {
  const ids = graph.nodes.filter(({ id }) => reached.has(id)).map(({ id }) => id);
  if (ids.length <= MOST_QUESTIONS) return ids.toReversed();
  return graph.nodes.filter(({ id, kind }) => kind === 'variable' && reached.has(id)).map(({ id }) => id);
}
