import { useReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';
import type { Point } from './GraphLayout.ts';
import { matchNodes } from './matchNodes.ts';
import type { Flow, PlacedGraph } from './toFlow.ts';
import { toFlow } from './toFlow.ts';
import type { Viewport } from './viewport.ts';

/** How long nodes take to their new places, ms. */
const DURATION = 240;
/** With more nodes than this, they are there at once: frames would be dropped. */
const MOST_NODES = 120;

interface Motion {
  /** How far from its new place each node starts. */
  readonly offsets: ReadonlyMap<string, Point>;
  /** Nodes that were not there before. */
  readonly fresh: ReadonlySet<string>;
  readonly isStill: boolean;
}

const STILL: Motion = { offsets: new Map(), fresh: new Set(), isStill: true };

/**
 * Brings a newly laid out graph into its place: nodes that a reader takes for the same glide there from
 * where they were, together with the viewport; new ones fade in. Numbers that change do not come here.
 *
 * @param target the viewport that fits the graph
 * @param isInstant whether all is to be in place at once
 * @param isHeld whether the reader has chosen the viewport, so that it is to be left alone
 */
export function useGlide(placed: PlacedGraph, target: Viewport, isInstant: boolean, isHeld: () => boolean): Flow {
  const { getViewport, setViewport } = useReactFlow();
  const latest = useRef({ target, isInstant });
  const shown = useRef<{ placed: PlacedGraph; positions: ReadonlyMap<string, Point> }>(undefined);
  const motion = useMemo(
    () => (shown.current ? motionBetween(shown.current, placed, latest.current.isInstant) : STILL),
    [placed],
  );
  const [progress, setProgress] = useState<{ placed: PlacedGraph; remaining: number }>();
  const remaining = motion.isStill ? 0 : progress?.placed === placed ? progress.remaining : 1;
  const flow = useMemo(
    () => toFlow(placed, remaining === 0 ? STILL.offsets : scaled(motion.offsets, remaining), motion.fresh),
    [placed, motion, remaining],
  );
  useBrowserLayoutEffect(() => {
    latest.current = { target, isInstant };
  });
  useBrowserLayoutEffect(() => {
    shown.current = { placed, positions: new Map(flow.nodes.map(({ id, position }) => [id, position])) };
  }, [placed, flow]);

  useEffect(() => {
    if (motion.isStill) return undefined;
    const begin = performance.now();
    let frame = requestAnimationFrame(function move(now) {
      const t = Math.min(1, Math.max(0, (now - begin) / DURATION));
      setProgress({ placed, remaining: (1 - t) ** 3 });
      if (t < 1) frame = requestAnimationFrame(move);
    });
    return () => cancelAnimationFrame(frame);
  }, [placed, motion]);

  // In an effect, so that React Flow takes over a frame's nodes and its viewport together.
  const from = useRef<{ placed: PlacedGraph; viewport: Viewport }>(undefined);
  useEffect(() => {
    if (from.current?.placed !== placed) from.current = { placed, viewport: getViewport() };
    if (!isHeld()) void setViewport(between(latest.current.target, from.current.viewport, remaining));
  }, [placed, remaining, isHeld, getViewport, setViewport]);
  return flow;
}

function motionBetween(
  before: { placed: PlacedGraph; positions: ReadonlyMap<string, Point> },
  after: PlacedGraph,
  isInstant: boolean,
): Motion {
  if (before.placed === after) return STILL;
  const graph = after.structure.graph;
  const isSameGraph = before.placed.structure === after.structure;
  const matches = isSameGraph ? undefined : matchNodes(before.placed.structure.graph, graph);
  const offsets = new Map<string, Point>();
  const fresh = new Set<string>();
  let farthest = 0;
  for (const { id } of graph.nodes) {
    const oldId = matches ? matches.get(id) : id;
    const start = oldId === undefined ? undefined : before.positions.get(oldId);
    const end = after.layout.positions.get(id);
    if (!start || !end) fresh.add(id);
    else {
      offsets.set(id, { x: start.x - end.x, y: start.y - end.y });
      farthest = Math.max(farthest, Math.abs(start.x - end.x), Math.abs(start.y - end.y));
    }
  }
  if (isInstant || graph.nodes.length > MOST_NODES) return STILL;
  return farthest < 1 && fresh.size === 0 ? STILL : { offsets, fresh, isStill: false };
}

function scaled(offsets: ReadonlyMap<string, Point>, share: number): Map<string, Point> {
  return new Map([...offsets].map(([id, { x, y }]) => [id, { x: x * share, y: y * share }]));
}

/** `share` of the way back from a to b. */
function between(a: Viewport, b: Viewport, share: number): Viewport {
  if (share === 0) return a;
  return {
    x: a.x + (b.x - a.x) * share,
    y: a.y + (b.y - a.y) * share,
    zoom: a.zoom + (b.zoom - a.zoom) * share,
  };
}
