import type { FlowDirection, LayoutEdge, LayoutGraph, LayoutNode } from './GraphLayout.ts';

/** One frame, or the whole picture: what stands directly in it, and the lines between that. */
export interface FrameLevel {
  /** The frame; `null` = the whole picture. */
  readonly id: string | null;
  /** Nodes, and frames as boxes of a size that is not known yet, in topological order. */
  readonly items: readonly LevelItem[];
  readonly lines: readonly LevelLine[];
}

export interface LevelItem {
  readonly id: string;
  /** A node; a frame has none. */
  readonly node: LayoutNode | undefined;
}

/** A stretch of one or several edges within a level. */
export interface LevelLine {
  readonly id: string;
  /** An item, or `undefined`: it comes from outside of the frame. */
  readonly from: string | undefined;
  /** An item, or `undefined`: it leaves the frame. */
  readonly to: string | undefined;
  /** The node whose value it carries. */
  readonly value: string;
  /** The slot at a node. */
  readonly slot: number;
}

/** Where an edge goes, level by level, from its source on. */
export interface LevelPath {
  readonly edge: LayoutEdge;
  readonly lines: readonly { readonly level: string | null; readonly line: string }[];
}

/**
 * Cuts a graph with frames into levels. An edge that enters or leaves frames is cut at their borders; what
 * one value has in common inside a level is one line there.
 */
export function frameLevels(graph: LayoutGraph): { levels: readonly FrameLevel[]; paths: readonly LevelPath[] } {
  const frames = graph.frames ?? [];
  const levels = new Map<string | null, { items: LevelItem[]; lines: Map<string, LevelLine> }>();
  levels.set(null, { items: [], lines: new Map() });
  const chains = new Map<string | null, readonly string[]>([[null, []]]);
  for (const { id, parent } of frames) {
    levels.set(id, { items: [], lines: new Map() });
    chains.set(id, [...(chains.get(parent) ?? []), id]);
  }
  const chainOf = new Map<string, readonly string[]>();
  const lastNode = new Map<string, number>();
  graph.nodes.forEach(({ id, frame = null }, i) => {
    const chain = chains.get(frame) ?? [];
    chainOf.set(id, chain);
    for (const around of chain) lastNode.set(around, i);
  });
  const started = new Set<string>();
  const addFrame = (id: string, parent: string | null) => {
    if (started.has(id)) return;
    started.add(id);
    levels.get(parent)?.items.push({ id, node: undefined });
  };
  // A frame comes where the last of its nodes does; what it needs may still come after that.
  graph.nodes.forEach((node, i) => {
    const chain = chainOf.get(node.id) ?? [];
    levels.get(chain.at(-1) ?? null)?.items.push({ id: node.id, node });
    for (let depth = chain.length - 1; depth >= 0; depth--) {
      const id = chain[depth];
      if (id !== undefined && lastNode.get(id) === i) addFrame(id, chain[depth - 1] ?? null);
    }
  });

  const paths = graph.edges.map((edge): LevelPath => {
    const from = chainOf.get(edge.source) ?? [];
    const to = chainOf.get(edge.target) ?? [];
    let common = 0;
    while (common < from.length && from[common] === to[common]) common++;
    const lines: { level: string | null; line: string }[] = [];
    const draw = (level: string | null, a: string | undefined, b: string | undefined) => {
      const slot = b === edge.target ? edge.slot : 0;
      const id = `${a ?? ''}\n${b ?? ''}\n${edge.source}\n${slot}`;
      levels.get(level)?.lines.set(id, { id, from: a, to: b, value: edge.source, slot });
      lines.push({ level, line: id });
    };
    for (let k = from.length - 1; k >= common; k--) draw(from[k] ?? null, from[k + 1] ?? edge.source, undefined);
    draw(from[common - 1] ?? null, from[common] ?? edge.source, to[common] ?? edge.target);
    for (let k = common; k < to.length; k++) draw(to[k] ?? null, undefined, to[k + 1] ?? edge.target);
    return { edge, lines };
  });
  const inOrder = [...levels].map(([id, { items, lines }]) => {
    const all = [...lines.values()];
    return { id, items: sortItems(items, all), lines: all };
  });
  return { levels: inOrder, paths };
}

/** Items so that what one needs comes before it, otherwise as they are. */
function sortItems(items: readonly LevelItem[], lines: readonly LevelLine[]): LevelItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const needs = new Map<string, LevelItem[]>();
  for (const { from, to } of lines) {
    const item = byId.get(from ?? '');
    if (!item || to === undefined) continue;
    const list = needs.get(to);
    if (list) list.push(item);
    else needs.set(to, [item]);
  }
  const sorted = new Set<LevelItem>();
  for (const root of items) {
    const stack = [{ item: root, next: 0 }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const need = needs.get(top.item.id)?.[top.next++];
      if (!need) {
        stack.pop();
        sorted.add(top.item);
      } else if (!sorted.has(need)) stack.push({ item: need, next: 0 });
    }
  }
  return [...sorted];
}

/** How far across the flow the middle of a box is from its beginning. */
export function halfAcross({ width, height }: { width: number; height: number }, direction: FlowDirection): number {
  return (direction === 'right' ? height : width) / 2;
}
