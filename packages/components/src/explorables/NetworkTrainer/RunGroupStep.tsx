import type { GraphSnapshot } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import type { GroupNode } from '../../ExprGraph/collapseGroups.ts';
import { collapseGroups, groupNodeId } from '../../ExprGraph/collapseGroups.ts';
import type { GroupTree } from '../../ExprGraph/groupTree.ts';
import { CodeText } from '../../internal/CodeText.tsx';
import { formatNumber } from '../../internal/formatNumber.ts';
import { useIdleValue } from '../../internal/useIdleValue.ts';
import type { RunGraphLabels } from './runGraphLabels.ts';
import type { StepStop } from './stepStops.ts';

export interface RunGroupStepProps {
  readonly graph: GraphSnapshot;
  readonly tree: GroupTree;
  readonly stop: StepStop;
  /** The id of the group that is passed. */
  readonly group: string;
  /** Whether it is said to screen readers when it has stood still. */
  readonly announces: boolean;
  /** The reader wants to see what is passed. */
  readonly onStepInside: (group: string) => void;
  readonly labels: RunGraphLabels;
}

/** What happens in a step that passes a collapsed group at once, and a way into it. */
export function RunGroupStep({ graph, tree, stop, group, announces, onStepInside, labels }: RunGroupStepProps) {
  const node = useMemo(() => groupNode(graph, tree, group), [graph, tree, group]);
  const { path } = tree.groups.get(group) ?? { path: [group] };
  const isForward = stop.phase === 'forward';
  const leaving = new Set(node?.outputs);
  // Parameters leave a group too, for the regularization, but are not computed in it.
  const values = graph.nodes.filter(({ id, kind }) => kind === 'operation' && leaving.has(id));
  const [value] = values;
  const parameterCount = node?.parameters.length ?? 0;
  const reading = {
    name: path.join(', '),
    stepCount: stop.last - stop.first + 1,
    valueCount: values.length,
    value: value && values.length === 1 ? formatNumber(value.data) : undefined,
    parameterCount,
    norm: node && parameterCount > 0 ? formatNumber(node.grad) : undefined,
  };
  const sentence = isForward ? labels.groupForward(reading) : labels.groupBackward(reading);
  const said = useIdleValue(announces ? sentence.replaceAll('`', '') : '');
  return (
    <div className="mgp-RunGraph-group" data-phase={stop.phase}>
      <span className="mgp-RunGraph-phase">{isForward ? labels.forwardPass : labels.backwardPass}</span>
      <p>
        <CodeText text={sentence} />
      </p>
      <button type="button" className="mgp-button" onClick={() => onStepInside(group)}>
        {labels.stepInside(path.at(-1) ?? group)}
      </button>
      <p className="mgp-visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

/** A group as the one node that it is drawn as, while the groups around it are expanded. */
function groupNode(graph: GraphSnapshot, tree: GroupTree, group: string): GroupNode | undefined {
  const around = new Set<string>();
  const parentOf = (id: string) => tree.groups.get(id)?.parent ?? null;
  for (let at = parentOf(group); at !== null; at = parentOf(at)) around.add(at);
  return collapseGroups(graph, around, tree).groups.get(groupNodeId(group));
}
