import type { GraphNode } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import { signOf } from '../internal/NumberText.tsx';
import type { ShownGraph, ShownNode } from './collapseGroups.ts';
import { compoundLayout } from './compoundLayout.ts';
import { arrowPath, edgePath } from './edgePath.ts';
import type { ExprGraphLabels } from './exprGraphLabels.ts';
import { formatNodeNumber, formatShortNumber } from './formatNodeNumber.ts';
import type { FlowDirection, Point } from './GraphLayout.ts';
import { graphStructure } from './graphStructure.ts';
import type { NodeFace } from './nodeFace.ts';
import { LABEL, labelPoint, placeLabels } from './placeLabels.ts';
import { StaticFrame, StaticGroup } from './StaticGroup.tsx';

export interface StaticGraphProps {
  readonly graph: ShownGraph;
  /** Nodes whose gradients show as a question mark. */
  readonly hiddenGradients: ReadonlySet<string>;
  readonly direction: FlowDirection;
  readonly labels: ExprGraphLabels;
}

const NONE = '—';
const HIDDEN = '?';
/** Like the interactive graph, it is not blown up beyond this. */
const MAX_ZOOM = 1.2;
const PADDING = 24;

/** The finished graph as plain SVG: what a server sends, and what is there until the interactive graph is. */
export function StaticGraph({ graph, hiddenGradients, direction, labels }: StaticGraphProps) {
  const { drawn, sourceIds, faces, layout, shares } = useMemo(() => {
    const structure = graphStructure(graph);
    const made = compoundLayout(structure.layoutGraph, direction);
    return {
      drawn: structure.graph,
      sourceIds: structure.sourceIds,
      faces: structure.faces,
      layout: made,
      shares: placeLabels(structure.layoutGraph, made),
    };
  }, [graph, direction]);
  const width = layout.width + 2 * PADDING;
  const height = layout.height + 2 * PADDING;
  return (
    <svg
      className="mgp-ExprGraph-static"
      viewBox={`${-PADDING} ${-PADDING} ${width} ${height}`}
      style={{ maxWidth: width * MAX_ZOOM, maxHeight: height * MAX_ZOOM }}
      aria-hidden="true"
      focusable="false"
    >
      {graph.frames?.map((frame) => {
        const box = layout.frames?.get(frame.id);
        return box && <StaticFrame key={frame.id} name={frame.path.at(-1) ?? frame.id} box={box} />;
      })}
      {drawn.edges.map(({ id, localGradient, members }) => {
        const route = layout.routes.get(id);
        if (!route) return null;
        const share = shares.get(id);
        return (
          <g key={id} className="mgp-ExprGraph-edge" data-many={(members && members.length > 1) || undefined}>
            <path className="mgp-ExprGraph-line" d={edgePath(route, direction)} />
            <path className="mgp-ExprGraph-arrow" d={arrowPath(route, direction)} />
            {share !== undefined && (
              <Chip at={labelPoint(route, direction, share)} text={`×${formatShortNumber(localGradient)}`} />
            )}
          </g>
        );
      })}
      {drawn.nodes.map((node) => {
        const at = layout.positions.get(node.id);
        const face = faces.get(node.id);
        if (!at || !face) return null;
        const hidden = holds(node, sourceIds.get(node.id) ?? '', hiddenGradients);
        if (node.kind === 'group') {
          return <StaticGroup key={node.id} node={node} hidden={hidden} at={at} face={face} labels={labels} />;
        }
        return <StaticNode key={node.id} node={node} hidden={hidden} at={at} face={face} labels={labels} />;
      })}
    </svg>
  );
}

/** Whether it is, or holds, one of some nodes. */
function holds(node: ShownNode, id: string, ids: ReadonlySet<string>): boolean {
  return node.kind === 'group' ? node.members.some((member) => ids.has(member)) : ids.has(id);
}

function Chip({ at, text }: { readonly at: Point; readonly text: string }) {
  const width = text.length * 6.8 + 10;
  return (
    <g className="mgp-ExprGraph-chip" transform={`translate(${at.x} ${at.y})`}>
      <rect x={-width / 2} y={-LABEL.height / 2} width={width} height={LABEL.height} rx="5" />
      <text y="3.9">{text}</text>
    </g>
  );
}

function StaticNode({
  node,
  hidden,
  at,
  face,
  labels,
}: {
  readonly node: GraphNode;
  readonly hidden: boolean;
  readonly at: Point;
  readonly face: NodeFace;
  readonly labels: ExprGraphLabels;
}) {
  const left = face.symbolWidth + 10;
  const hasGradient = node.kind !== 'constant';
  return (
    <g transform={`translate(${at.x} ${at.y})`} data-kind={face.kind}>
      <rect className="mgp-ExprGraph-box" x="0.5" y="0.5" width={face.width - 1} height={face.height - 1} rx="10" />
      <path className="mgp-ExprGraph-divider" d={`M${face.symbolWidth} 1v${face.height - 2}`} />
      <text
        className="mgp-ExprGraph-symbol"
        data-word={face.symbol.length > 2 || undefined}
        x={face.symbolWidth / 2}
        y={face.name === undefined ? 32 : 25}
      >
        {face.symbol}
      </text>
      {face.name !== undefined && (
        <text className="mgp-ExprGraph-given" x={face.symbolWidth / 2} y="42">
          {fitted(face.name, face.symbolWidth)}
        </text>
      )}
      <text className="mgp-ExprGraph-word" x={left} y="22">
        {labels.data}
      </text>
      <text className="mgp-number" data-sign={signOf(node.data)} x={left + 34} y="22.5">
        {formatNodeNumber(node.data)}
      </text>
      <text className="mgp-ExprGraph-word" x={left} y="42">
        {labels.grad}
      </text>
      <text className="mgp-number" data-role={hasGradient ? 'grad' : undefined} x={left + 34} y="42.5">
        {!hasGradient ? NONE : hidden ? HIDDEN : formatNodeNumber(node.grad)}
      </text>
    </g>
  );
}

/** A name cut to the room that there is, with an ellipsis. */
function fitted(name: string, width: number): string {
  const room = Math.floor((width - 8) / 7.2);
  const characters = Array.from(name);
  return characters.length <= room ? name : `${characters.slice(0, room - 1).join('')}…`;
}
