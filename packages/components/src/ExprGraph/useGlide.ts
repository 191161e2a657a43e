import { useReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
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

/** A graph on its way. */
interface Glide {
  readonly placed: PlacedGraph;
  readonly motion: Motion;
  /** Share of the way that is left. */
  readonly remaining: number;
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
  const [glide, setGlide] = useState<Glide>({ placed, motion: STILL, remaining: 0 });
  let current = glide;
  if (glide.placed !== placed) {
    const motion = motionBetween(glide, placed, isInstant);
    current = { placed, motion, remaining: motion.isStill ? 0 : 1 };
    setGlide(current);
  }
  const { motion, remaining } = current;
  const flow = useMemo(
    () => toFlow(placed, remaining === 0 ? STILL.offsets : scaled(motion.offsets, remaining), motion.fresh),
    [placed, motion, remaining],
  );

  useEffect(() => {
    if (motion.isStill) return undefined;
    const begin = performance.now();
    let frame = requestAnimationFrame(function move(now) {
      const t = Math.min(1, Math.max(0, (now - begin) / DURATION));
      setGlide((present) => (present.motion === motion ? { ...present, remaining: (1 - t) ** 3 } : present));
      if (t < 1) frame = requestAnimationFrame(move);
    });
    return () => cancelAnimationFrame(frame);
  }, [motion]);

  // In an effect, so that React Flow takes over a frame's nodes and its viewport together.
  const start = useRef<{ placed: PlacedGraph; viewport: Viewport }>(undefined);
  useEffect(() => {
    if (start.current?.placed !== placed) start.current = { placed, viewport: getViewport() };
    if (!isHeld()) void setViewport(between(target, start.current.viewport, remaining));
  }, [placed, target, remaining, isHeld, getViewport, setViewport]);
  return flow;
}

function motionBetween(before: Glide, after: PlacedGraph, isInstant: boolean): Motion {
  const { graph } = after.structure;
  if (isInstant || graph.nodes.length > MOST_NODES) return STILL;
  const isSameGraph = before.placed.structure === after.structure;
  const matches = isSameGraph ? undefined : matchNodes(before.placed.structure.graph, graph);
  const offsets = new Map<string, Point>();
  const fresh = new Set<string>();
  let farthest = 0;
  for (const { id } of graph.nodes) {
    const oldId = matches ? matches.get(id) : id;
    const start = oldId === undefined ? undefined : placeNow(before, oldId);
    const end = after.layout.positions.get(id);
    if (!start || !end) fresh.add(id);
    else {
      offsets.set(id, { x: start.x - end.x, y: start.y - end.y });
      farthest = Math.max(farthest, Math.abs(start.x - end.x), Math.abs(start.y - end.y));
    }
  }
  return farthest < 1 && fresh.size === 0 ? STILL : { offsets, fresh, isStill: false };
}

function placeNow({ placed, motion, remaining }: Glide, id: string): Point | undefined {
  const at = placed.layout.positions.get(id);
  const offset = motion.offsets.get(id);
  return at && offset ? { x: at.x + offset.x * remaining, y: at.y + offset.y * remaining } : at;
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
