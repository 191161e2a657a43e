import type {
  FlowDirection,
  FrameBox,
  GraphLayout,
  LayoutEdge,
  LayoutGraph,
  LayoutNode,
  Point,
} from './GraphLayout.ts';
import { layeredLayout } from './layeredLayout.ts';
import type { FrameLevel } from './frameLevels.ts';
import { frameLevels, halfAcross } from './frameLevels.ts';

/** Space between a frame and what stands in it, px; above it, there is its name. */
export const FRAME_PADDING = 18;
export const FRAME_HEADER = 34;

/** A level that is laid out, in coordinates of its own. */
interface PlacedLevel {
  readonly layout: GraphLayout;
  /** Size of its frame, and where its contents begin in it. */
  readonly width: number;
  readonly height: number;
  readonly inset: Point;
  /** Where values enter and leave the frame, by the node whose value it is: distances across the flow from its middle. */
  readonly entries: ReadonlyMap<string, number>;
  readonly exits: ReadonlyMap<string, number>;
}

/**
 * The layered layout of a graph with frames: each frame is laid out by itself, from the innermost outwards, and then
 * stands as one box in the frame around it. Values enter and leave it at places on its border, which
 * the layouts on both sides share, so that a line goes through without a break.
 */
export function compoundLayout(graph: LayoutGraph, direction: FlowDirection): GraphLayout {
  if (!graph.frames || graph.frames.length === 0) return layeredLayout(graph, direction);
  const { levels, paths } = frameLevels(graph);
  const placed = new Map<string | null, PlacedLevel>();
  for (const level of [...levels].reverse()) placed.set(level.id, placeLevel(level, placed, direction));

  const positions = new Map<string, Point>();
  const frames = new Map<string, FrameBox>();
  const origins = new Map<string | null, Point>();
  for (const { id, items } of levels) {
    const level = placed.get(id);
    if (!level) continue;
    const frame = id === null ? { x: 0, y: 0 } : frames.get(id);
    const origin = add(frame ?? ORIGIN, level.inset);
    origins.set(id, origin);
    for (const item of items) {
      const at = add(level.layout.positions.get(item.id) ?? ORIGIN, origin);
      const inner = placed.get(item.id);
      if (item.node) positions.set(item.id, at);
      else if (inner) frames.set(item.id, { ...at, width: inner.width, height: inner.height });
    }
  }
  const routes = new Map<string, readonly Point[]>();
  for (const { edge, lines } of paths) {
    const points = lines.flatMap(({ level, line }) => {
      const origin = origins.get(level) ?? ORIGIN;
      return (placed.get(level)?.layout.routes.get(line) ?? []).map((point) => add(point, origin));
    });
    routes.set(edge.id, withoutNeedless(points, direction));
  }
  const whole = placed.get(null);
  return {
    engine: 'layered',
    direction,
    positions,
    routes,
    frames,
    width: whole?.width ?? 0,
    height: whole?.height ?? 0,
  };
}

/** @param inner the levels inside, which are placed already */
function placeLevel(
  { id, items, lines }: FrameLevel,
  inner: ReadonlyMap<string | null, PlacedLevel>,
  direction: FlowDirection,
): PlacedLevel {
  const entering = new Set<string>();
  const leaving = new Set<string>();
  for (const { from, to, value } of lines) {
    if (from === undefined) entering.add(value);
    if (to === undefined) leaving.add(value);
  }
  const nodes: LayoutNode[] = [
    ...[...entering].map((value) => borderNode(entryId(value), 'first')),
    ...items.map(({ id: item, node }) => {
      const box = inner.get(item);
      return node ?? { id: item, kind: 'group' as const, width: box?.width ?? 0, height: box?.height ?? 0 };
    }),
    ...[...leaving].map((value) => borderNode(exitId(value), 'last')),
  ];
  const edges = lines.map(({ id: line, from, to, value, slot }): LayoutEdge => {
    const sourcePort = from === undefined ? 0 : inner.get(from)?.exits.get(value);
    const targetPort = to === undefined ? 0 : inner.get(to)?.entries.get(value);
    return {
      id: line,
      source: from ?? entryId(value),
      target: to ?? exitId(value),
      slot,
      ...(sourcePort === undefined ? {} : { sourcePort }),
      ...(targetPort === undefined ? {} : { targetPort }),
    };
  });
  const layout = layeredLayout({ nodes, edges }, direction);
  if (id === null) {
    return { ...layout, layout, inset: ORIGIN, entries: new Map(), exits: new Map() };
  }
  const inset = { x: FRAME_PADDING, y: FRAME_HEADER };
  // Even, so that the middle is a whole pixel.
  const width = 2 * Math.ceil(layout.width / 2 + FRAME_PADDING);
  const height = 2 * Math.ceil((layout.height + FRAME_HEADER + FRAME_PADDING) / 2);
  const across = (at: Point) => (direction === 'right' ? at.y + inset.y : at.x + inset.x);
  const middle = halfAcross({ width, height }, direction);
  const portsOf = (values: ReadonlySet<string>, nameOf: (value: string) => string) =>
    new Map([...values].map((value) => [value, across(layout.positions.get(nameOf(value)) ?? ORIGIN) - middle]));
  const frame = { inset, width, height };
  return {
    ...frame,
    layout: { ...layout, routes: toBorders(layout, lines, frame, direction) },
    entries: portsOf(entering, entryId),
    exits: portsOf(leaving, exitId),
  };
}

/** Routes that begin and end at the border of the frame, where they come from outside or leave. */
function toBorders(
  { routes }: GraphLayout,
  lines: FrameLevel['lines'],
  { inset, width, height }: Pick<PlacedLevel, 'inset' | 'width' | 'height'>,
  direction: FlowDirection,
): Map<string, readonly Point[]> {
  const right = direction === 'right';
  const begin = right ? -inset.x : -inset.y;
  const end = right ? width - inset.x : height - inset.y;
  const onBorder = (point: Point | undefined, along: number): Point[] => {
    if (!point) return [];
    return [right ? { x: along, y: point.y } : { x: point.x, y: along }];
  };
  const extended = new Map(routes);
  for (const { id, from, to } of lines) {
    const route = routes.get(id) ?? [];
    if (from === undefined) extended.set(id, [...onBorder(route[0], begin), ...route]);
    if (to === undefined) extended.set(id, [...route, ...onBorder(route.at(-1), end)]);
  }
  return extended;
}

/** A place on the border takes no room of its own. */
function borderNode(id: string, pin: 'first' | 'last'): LayoutNode {
  return { id, kind: 'operation', width: 0, height: 0, pin };
}

const entryId = (value: string) => `in\n${value}`;
const exitId = (value: string) => `out\n${value}`;
const ORIGIN: Point = { x: 0, y: 0 };

function add(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}

/** Without points that lie on each other or on a straight stretch along the flow. */
function withoutNeedless(points: readonly Point[], direction: FlowDirection): Point[] {
  const across = direction === 'right' ? 'y' : 'x';
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && last.x === point.x && last.y === point.y) continue;
    if (last && last[across] === point[across] && kept.at(-2)?.[across] === point[across]) kept.pop();
    kept.push(point);
  }
  return kept;
}
