import type { GraphSnapshot } from '@micrograd-playground/engine';
import type { GroupNode } from '../../ExprGraph/collapseGroups.ts';
import { collapseGroups, groupNodeId } from '../../ExprGraph/collapseGroups.ts';
import type { GroupTree } from '../../ExprGraph/groupTree.ts';
import { formatNumber } from '../../internal/formatNumber.ts';
import type { RunGraphLabels } from './runGraphLabels.ts';
import type { StepStop } from './stepStops.ts';

/** What happens in a step that passes a group at once, in a sentence or two with code in backticks. */
export function groupStepSentence(
  graph: GraphSnapshot,
  tree: GroupTree,
  stop: StepStop & { readonly group: string },
  labels: Pick<RunGraphLabels, 'groupForward' | 'groupBackward'>,
): string {
  const node = groupNode(graph, tree, stop.group);
  const leaving = new Set(node?.outputs);
  // Parameters leave a group too, for the regularization, but are not computed in it.
  const values = graph.nodes.filter(({ id, kind }) => kind === 'operation' && leaving.has(id));
  const [value] = values;
  const parameterCount = node?.parameters.length ?? 0;
  const reading = {
    name: (tree.groups.get(stop.group)?.path ?? [stop.group]).join(', '),
    stepCount: stop.last - stop.first + 1,
    valueCount: values.length,
    value: value && values.length === 1 ? formatNumber(value.data) : undefined,
    parameterCount,
    norm: node && parameterCount > 0 ? formatNumber(node.grad) : undefined,
  };
  return stop.phase === 'forward' ? labels.groupForward(reading) : labels.groupBackward(reading);
}

/** A group as the one node that it is drawn as, while the groups around it are expanded. */
function groupNode(graph: GraphSnapshot, tree: GroupTree, group: string): GroupNode | undefined {
  const around = new Set<string>();
  const parentOf = (id: string) => tree.groups.get(id)?.parent ?? null;
  for (let at = parentOf(group); at !== null; at = parentOf(at)) around.add(at);
  return collapseGroups(graph, around, tree).groups.get(groupNodeId(group));
}
