import type { GraphSnapshot, GraphStep } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import { formatFactor } from '../../internal/formatNumber.ts';
import { nodeTitles } from '../../internal/nodeTitles.ts';

/** What a step does, to be put into words; numbers are printed. */
export type StepNews =
  | { readonly phase: 'forward'; readonly node: string; readonly value: string }
  | { readonly phase: 'seed'; readonly node: string }
  | {
      readonly phase: 'backward';
      readonly node: string;
      readonly local: string;
      readonly upstream: string;
      readonly contribution: string;
      /** The gradient so far, where this is not the first contribution, and the sum. */
      readonly sum?: { readonly before: string; readonly after: string };
    };

/** The present step in a few words, for screen readers; nothing where all is done. */
export function useStepText(
  graph: GraphSnapshot | null,
  steps: readonly GraphStep[],
  step: number | null,
  write: (news: StepNews) => string,
): string {
  return useMemo(() => {
    const present = step === null ? undefined : steps[step];
    return graph === null || present === undefined ? '' : write(stepNews(graph, steps, present));
  }, [graph, steps, step, write]);
}

/** @param step one of `steps`, which are those over `graph` */
export function stepNews(graph: GraphSnapshot, steps: readonly GraphStep[], step: GraphStep): StepNews {
  const output = steps.find(({ phase }) => phase === 'seed')?.nodeId;
  const titles = nodeTitles(graph, output);
  if (step.phase === 'forward') {
    const { kind, data = NaN } = graph.nodes.find(({ id }) => id === step.nodeId) ?? {};
    const value = formatFactor(data);
    return { phase: 'forward', node: kind === 'constant' ? '' : titles.titleOf(step.nodeId), value };
  }
  const node = titles.nameOf(step.nodeId);
  if (step.phase === 'seed') return { phase: 'seed', node };
  const before = steps.slice(0, steps.indexOf(step));
  const isFirst = !before.some(({ phase, nodeId }) => phase === 'backward' && nodeId === step.nodeId);
  return {
    phase: 'backward',
    node,
    local: formatFactor(step.localGradient),
    upstream: formatFactor(step.upstream),
    contribution: formatFactor(step.contribution),
    ...(isFirst ? {} : { sum: { before: formatFactor(step.gradBefore), after: formatFactor(step.gradAfter) } }),
  };
}
