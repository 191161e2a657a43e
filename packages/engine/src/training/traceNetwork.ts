import type { GraphSnapshot } from '../autograd/trace.ts';
import { traceGraph } from '../autograd/trace.ts';
import { topologicalOrder } from '../autograd/topologicalOrder.ts';
import type { NetworkRequest, NetworkSource } from './networkGraph.ts';
import { networkGraph } from './networkGraph.ts';

/** The largest graph that `traceNetwork` makes: beyond it nothing could be read, and pages would wait. */
export const MAX_NETWORK_NODES = 5000;

/**
 * The graph behind a number that a network computes, with the network's own values and gradients in it: each weight,
 * each product and each sum, built of the `Value`s that the trainer compiles. Its output comes last; gradients are
 * ∂output/∂node.
 *
 * Nodes are named as in a picture of the network: inputs `x₁`, neurons `h1[0]` … `out`, weights `h1[0].w₂`, labels `y`,
 * losses `L`. They lie in groups: `['layer 1', 'neuron 3']`, `['output']`, `['loss']`, `['regularization']`, and, where
 * there are several points, `['data', 'sample 2']`, with a `sample` inside of each neuron and the loss too. Other
 * parameters and other points give the same nodes and edges with other numbers.
 *
 * ```ts
 * const { step, parameters, trainPoints } = trainer.getSnapshot();
 * traceNetwork({ ...config, parameters }, { kind: 'point', point: trainPoints[16] });
 * ```
 *
 * @throws RangeError for parameters, a neuron or a point that the network does not have, and for a loss over so many
 *   points that its graph has more than `MAX_NETWORK_NODES` nodes (see `countLossNodes`)
 */
export function traceNetwork(source: NetworkSource, request: NetworkRequest): GraphSnapshot {
  if (request.kind === 'loss') requireRoom(source, request.points.length, request.points[0]?.x.length ?? 0);
  const { root, groups } = networkGraph(source, request);
  root.backward();
  return traceGraph(root, { groupOf: (value) => groups.get(value) });
}

/** Number of nodes that the graph of the mean loss over some points has, regularization included. */
export function countLossNodes(source: NetworkSource, pointCount: number, inputCount = 2): number {
  const count = (size: number): number => {
    const points = Array.from({ length: size }, () => ({ x: Array.from({ length: inputCount }, () => 0), label: 1 }));
    return topologicalOrder(networkGraph(source, { kind: 'loss', points }).root).length;
  };
  if (pointCount <= 3) return count(pointCount);
  // Each further point adds the same computation.
  const two = count(2);
  return two + (pointCount - 2) * (count(3) - two);
}

function requireRoom(source: NetworkSource, pointCount: number, inputCount: number): void {
  if (pointCount < 2) return;
  const count = countLossNodes(source, pointCount, inputCount);
  if (count > MAX_NETWORK_NODES) {
    throw new RangeError(
      `The graph of the loss over ${pointCount} points has ${count} nodes, more than ${MAX_NETWORK_NODES}: take fewer points.`,
    );
  }
}
