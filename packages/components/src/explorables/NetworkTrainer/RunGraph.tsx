import type { NetworkRequest } from '@micrograd-playground/engine';
import { traceNetwork } from '@micrograd-playground/engine';
import { memo, useMemo } from 'react';
import { ExprGraph } from '../../ExprGraph/ExprGraph.tsx';
import type { RunMoment } from './runGraphRequest.ts';

export interface RunGraphProps {
  readonly moment: RunMoment;
  readonly request: NetworkRequest;
  readonly title: string;
}

/** The graph of a number that a run's network computes. Loaded only when it is asked for. */
export const RunGraph = memo(function RunGraph({ moment, request, title }: RunGraphProps) {
  const { config, parameters } = moment;
  const graph = useMemo(() => traceNetwork({ ...config, parameters }, request), [config, parameters, request]);
  return <ExprGraph graph={graph} height="100%" labels={useMemo(() => ({ title }), [title])} />;
});
