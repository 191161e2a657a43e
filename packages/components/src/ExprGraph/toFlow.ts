import type { Edge, Node } from '@xyflow/react';
import { Position } from '@xyflow/react';
import type { FlowDirection, GraphLayout, Point } from './GraphLayout.ts';
import type { GraphStructure } from './graphStructure.ts';
import type { NodeFace } from './nodeFace.ts';

export interface OpNodeData extends Record<string, unknown> {
  readonly face: NodeFace;
  /** The node's index in its graph, for the id of its element. */
  readonly index: number;
  readonly direction: FlowDirection;
}
export type OpNodeType = Node<OpNodeData, 'op'>;

export interface GradientEdgeData extends Record<string, unknown> {
  readonly route: readonly Point[];
  readonly direction: FlowDirection;
  /** Which operand of how many the edge is. */
  readonly slot: number;
  /** Where on its last stretch the edge has room for its label; `undefined` = on pointing and selecting only. */
  readonly labelShare: number | undefined;
}
export type GradientEdgeType = Edge<GradientEdgeData, 'gradient'>;

export interface Flow {
  readonly nodes: OpNodeType[];
  readonly edges: GradientEdgeType[];
}

/** What is the same for all frames in which a laid out graph glides into place. */
export interface PlacedGraph {
  readonly structure: GraphStructure;
  readonly layout: GraphLayout;
  readonly data: ReadonlyMap<string, OpNodeData>;
  readonly labelShares: ReadonlyMap<string, number>;
}

/**
 * A graph and its layout as React Flow's nodes and edges. Sizes and handles are declared, so that
 * React Flow measures nothing.
 *
 * @param offsets how far from its place each node still is
 * @param fresh nodes that were not there before, to be faded in
 */
export function toFlow(
  { structure, layout, data, labelShares }: PlacedGraph,
  offsets: ReadonlyMap<string, Point>,
  fresh: ReadonlySet<string>,
): Flow {
  const { direction } = layout;
  const right = direction === 'right';
  const nodes: OpNodeType[] = [];
  for (const { id, width, height } of structure.layoutGraph.nodes) {
    const at = layout.positions.get(id);
    const nodeData = data.get(id);
    if (!at || !nodeData) continue;
    const offset = offsets.get(id);
    nodes.push({
      id,
      type: 'op',
      position: offset ? { x: at.x + offset.x, y: at.y + offset.y } : at,
      data: nodeData,
      width,
      height,
      measured: { width, height },
      handles: right
        ? [
            { type: 'source', position: Position.Right, x: width, y: height / 2, width: 0, height: 0 },
            { type: 'target', position: Position.Left, x: 0, y: height / 2, width: 0, height: 0 },
          ]
        : [
            { type: 'source', position: Position.Bottom, x: width / 2, y: height, width: 0, height: 0 },
            { type: 'target', position: Position.Top, x: width / 2, y: 0, width: 0, height: 0 },
          ],
      className: fresh.has(id) ? 'mgp-ExprGraph-fresh' : undefined,
      domAttributes: BARE,
    });
  }
  const edges: GradientEdgeType[] = [];
  for (const { id, source, target, slot } of structure.graph.edges) {
    const route = layout.routes.get(id);
    if (!route) continue;
    edges.push({
      id,
      source,
      target,
      type: 'gradient',
      className: fresh.has(source) || fresh.has(target) ? 'mgp-ExprGraph-fresh' : undefined,
      ariaRole: 'presentation',
      domAttributes: HIDDEN,
      data: {
        route: displaced(route, offsets.get(source), offsets.get(target)),
        direction,
        slot,
        labelShare: labelShares.get(id),
      },
    });
  }
  return { nodes, edges };
}

const BARE = { 'aria-roledescription': undefined };
const HIDDEN = { 'aria-hidden': true, 'aria-roledescription': undefined };

/** A route whose ends follow their nodes, and what lies between in proportion. */
function displaced(route: readonly Point[], source: Point | undefined, target: Point | undefined): readonly Point[] {
  if (!source && !target) return route;
  const [a, b] = [source ?? ORIGIN, target ?? ORIGIN];
  return route.map(({ x, y }, k) => {
    const share = k / Math.max(1, route.length - 1);
    return { x: x + a.x + (b.x - a.x) * share, y: y + a.y + (b.y - a.y) * share };
  });
}

const ORIGIN: Point = { x: 0, y: 0 };
