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
  const labels = useMemo(() => ({ title }), [title]);
  const { nodes } = graph;
  const expanded = useMemo(() => (nodes.length > READ_WHOLE ? expandedAtFirst(request) : undefined), [nodes, request]);
  // Another computation begins with other groups expanded.
  const key = request.kind === 'neuron' ? `${request.layer}/${request.index}` : request.kind;
  return <ExprGraph key={key} graph={graph} height="100%" defaultExpandedGroups={expanded} labels={labels} />;
});

/** A graph of up to so many nodes can be read whole. */
const READ_WHOLE = 60;

/** Of a larger graph, the part that was asked for stands open; what leads to it is closed. */
function expandedAtFirst(request: NetworkRequest): readonly string[] {
  switch (request.kind) {
    case 'neuron': {
      const layer = `layer ${request.layer}`;
      return ['output', layer, `${layer}/neuron ${request.index + 1}`];
    }
    case 'point':
      return ['loss'];
    case 'loss':
      return request.points.length === 1 ? ['loss'] : [];
  }
}
