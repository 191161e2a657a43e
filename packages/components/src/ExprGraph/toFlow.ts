import type { Edge, Node } from '@xyflow/react';
import { Position } from '@xyflow/react';
import type { FlowDirection, FrameBox, GraphLayout, Point } from './GraphLayout.ts';
import type { Group } from './groupTree.ts';
import type { GraphStructure } from './graphStructure.ts';
import type { NodeFace } from './nodeFace.ts';

export interface OpNodeData extends Record<string, unknown> {
  readonly face: NodeFace;
  readonly direction: FlowDirection;
}
/** A group that is drawn as one node is of another type, but has the same data. */
export type OpNodeType = Node<OpNodeData, 'op' | 'card'>;

export interface FrameNodeData extends Record<string, unknown> {
  readonly group: Group;
}
/** The frame of an expanded group; nodes do not depend on it. */
export type FrameNodeType = Node<FrameNodeData, 'frame'>;
export type FlowNode = OpNodeType | FrameNodeType;

export interface GradientEdgeData extends Record<string, unknown> {
  readonly route: readonly Point[];
  readonly direction: FlowDirection;
  /** Which operand of how many the edge is. */
  readonly slot: number;
  /** Where on its last stretch the edge has room for its label; `undefined` = on pointing and selecting only. */
  readonly labelShare: number | undefined;
  /** How many edges it stands for. */
  readonly count: number;
}
export type GradientEdgeType = Edge<GradientEdgeData, 'gradient'>;

export interface Flow {
  readonly nodes: FlowNode[];
  readonly edges: GradientEdgeType[];
}

/** What is the same for all frames in which a laid out graph glides into place. */
export interface PlacedGraph {
  readonly structure: GraphStructure;
  readonly layout: GraphLayout;
  readonly labelShares: ReadonlyMap<string, number>;
}

/** How far a graph still is from its place. */
export interface Displacement {
  readonly offsets: ReadonlyMap<string, Point>;
  /** Nodes that were not there before, to be faded in. */
  readonly fresh: ReadonlySet<string>;
}

export const IN_PLACE: Displacement = { offsets: new Map(), fresh: new Set() };
const NOTHING: Flow = { nodes: [], edges: [] };

/**
 * A graph and its layout as React Flow's nodes and edges. Sizes and handles are declared, so that
 * React Flow measures nothing.
 *
 * @param before what React Flow draws now; what is equal in it is handed over as the same object, so that
 * React Flow draws only what has changed
 */
export function toFlow(placed: PlacedGraph, { offsets, fresh }: Displacement, before: Flow = NOTHING): Flow {
  const { structure, layout, labelShares } = placed;
  const { direction } = layout;
  const oldNodes = new Map(before.nodes.map((node) => [node.id, node]));
  const nodes: FlowNode[] = [];
  for (const group of structure.source.frames ?? []) {
    const box = layout.frames?.get(group.id);
    if (!box) continue;
    const id = frameId(group.id);
    const offset = offsets.get(id) ?? ORIGIN;
    const position = { x: box.x + offset.x, y: box.y + offset.y };
    const className = fresh.has(id) ? FRESH : undefined;
    const old = oldNodes.get(id);
    const isSame =
      old?.type === 'frame' &&
      old.data.group.size === group.size &&
      old.width === box.width &&
      old.height === box.height &&
      old.className === className &&
      isSamePoint(old.position, position);
    nodes.push(isSame ? old : toFrame(id, group, box, position, className));
  }
  for (const { id } of structure.layoutGraph.nodes) {
    const at = layout.positions.get(id);
    const face = structure.faces.get(id);
    if (!at || !face) continue;
    const offset = offsets.get(id) ?? ORIGIN;
    const position = { x: at.x + offset.x, y: at.y + offset.y };
    const className = fresh.has(id) ? FRESH : undefined;
    const old = oldNodes.get(id);
    const isSame =
      old !== undefined &&
      old.type !== 'frame' &&
      old.data.face === face &&
      old.data.direction === direction &&
      old.className === className &&
      isSamePoint(old.position, position);
    nodes.push(isSame ? old : toNode(id, face, direction, position, className));
  }
  const oldEdges = new Map(before.edges.map((edge) => [edge.id, edge]));
  const edges: GradientEdgeType[] = [];
  for (const { id, source, target, slot, members } of structure.layoutGraph.edges) {
    const way = layout.routes.get(id);
    if (!way) continue;
    const route = displaced(way, offsets.get(source), offsets.get(target));
    const className = fresh.has(source) || fresh.has(target) ? FRESH : undefined;
    const labelShare = labelShares.get(id);
    const count = members?.length ?? 1;
    const old = oldEdges.get(id);
    const isSame =
      old?.data?.direction === direction &&
      old.data.labelShare === labelShare &&
      old.data.count === count &&
      old.className === className &&
      isSameRoute(old.data.route, route);
    edges.push(
      isSame
        ? old
        : {
            id,
            source,
            target,
            type: 'gradient',
            className,
            ariaRole: 'presentation',
            domAttributes: HIDDEN,
            data: { route, direction, slot, labelShare, count },
          },
    );
  }
  return { nodes: kept(before.nodes, nodes), edges: kept(before.edges, edges) };
}

/** The id under which React Flow knows a group's frame; drawn nodes have none like it. */
export function frameId(groupId: string): string {
  return `frame ${groupId}`;
}

/** Behind edges and nodes, and through it the pointer reaches what is behind. */
function toFrame(
  id: string,
  group: Group,
  { width, height }: FrameBox,
  position: Point,
  className: string | undefined,
): FrameNodeType {
  return {
    id,
    type: 'frame',
    position,
    data: { group },
    width,
    height,
    measured: { width, height },
    handles: [],
    className,
    zIndex: -1,
    style: PASSED_THROUGH,
    domAttributes: BARE,
  };
}

function toNode(
  id: string,
  face: NodeFace,
  direction: FlowDirection,
  position: Point,
  className: string | undefined,
): OpNodeType {
  const { width, height } = face;
  const handles =
    direction === 'right'
      ? [
          { type: 'source' as const, position: Position.Right, x: width, y: height / 2, width: 0, height: 0 },
          { type: 'target' as const, position: Position.Left, x: 0, y: height / 2, width: 0, height: 0 },
        ]
      : [
          { type: 'source' as const, position: Position.Bottom, x: width / 2, y: height, width: 0, height: 0 },
          { type: 'target' as const, position: Position.Top, x: width / 2, y: 0, width: 0, height: 0 },
        ];
  return {
    id,
    type: face.kind === 'group' ? 'card' : 'op',
    position,
    data: { face, direction },
    width,
    height,
    measured: { width, height },
    handles,
    className,
    domAttributes: BARE,
  };
}

const FRESH = 'mgp-ExprGraph-fresh';
const PASSED_THROUGH = { pointerEvents: 'none' as const };
const BARE = { 'aria-roledescription': undefined };
const HIDDEN = { 'aria-hidden': true, 'aria-roledescription': undefined };
const ORIGIN: Point = { x: 0, y: 0 };

/** A route whose ends follow their nodes, and what lies between in proportion. */
function displaced(route: readonly Point[], source: Point | undefined, target: Point | undefined): readonly Point[] {
  if (!source && !target) return route;
  const [a, b] = [source ?? ORIGIN, target ?? ORIGIN];
  return route.map(({ x, y }, k) => {
    const share = k / Math.max(1, route.length - 1);
    return { x: x + a.x + (b.x - a.x) * share, y: y + a.y + (b.y - a.y) * share };
  });
}

function isSamePoint(a: Point, b: Point | undefined): boolean {
  return a.x === b?.x && a.y === b.y;
}

function isSameRoute(a: readonly Point[], b: readonly Point[]): boolean {
  return a === b || (a.length === b.length && a.every((point, k) => isSamePoint(point, b[k])));
}

function kept<T>(before: T[], after: T[]): T[] {
  return before.length === after.length && after.every((item, k) => item === before[k]) ? before : after;
}
