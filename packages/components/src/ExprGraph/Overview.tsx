import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { signOf } from '../internal/NumberText.tsx';
import { edgePath } from './edgePath.ts';
import type { GraphLayout } from './GraphLayout.ts';
import type { GraphStates, NodeState } from './graphStates.ts';
import type { GraphStructure } from './graphStructure.ts';

export interface OverviewProps {
  readonly structure: GraphStructure;
  readonly layout: GraphLayout;
  readonly states: GraphStates;
}

/** A graph seen from afar, where no number could be read: a few shapes for all its nodes and edges together. */
export const Overview = memo(function Overview({ structure, layout, states }: OverviewProps) {
  const edges = useMemo(
    () => Array.from(layout.routes.values(), (route) => edgePath(route, layout.direction)).join(''),
    [layout],
  );
  const boxes = useMemo(() => {
    const paths = new Map<string, string>();
    for (const { id } of structure.graph.nodes) {
      const path = boxPath(structure, layout, id);
      const state = states.nodes.get(id);
      for (const kind of [signOf(state?.data ?? 0) ?? 'none', markOf(state)]) {
        if (path && kind) paths.set(kind, (paths.get(kind) ?? '') + path);
      }
    }
    return [...paths];
  }, [structure, layout, states]);
  return (
    <ViewportPortal>
      <svg
        className="mgp-ExprGraph-overview"
        width={layout.width}
        height={layout.height}
        aria-hidden="true"
        focusable="false"
      >
        <path d={edges} />
        {boxes.map(([kind, path]) => (
          <path key={kind} data-kind={kind} d={path} />
        ))}
      </svg>
    </ViewportPortal>
  );
});

function boxPath({ faces }: GraphStructure, { positions }: GraphLayout, id: string): string | undefined {
  const at = positions.get(id);
  const face = faces.get(id);
  return at && face && `M${at.x} ${at.y}h${face.width}v${face.height}h${-face.width}z`;
}

function markOf(state: NodeState | undefined): string | undefined {
  return state?.active ?? (state?.selected || state?.current ? 'selected' : undefined);
}
