import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import type { Point } from './GraphLayout.ts';
import type { GraphStructure } from './graphStructure.ts';
import type { Displacement, Flow, PlacedGraph } from './toFlow.ts';
import { frameId, IN_PLACE, toFlow } from './toFlow.ts';
import type { Viewport } from './viewport.ts';
import { isSameViewport } from './viewport.ts';

/** How long nodes take to their new places, ms. */
const DURATION = 240;
/** How long the viewport takes to another place of the same graph, ms. */
const PAN = 320;
/** With more nodes than this, they are there at once: frames would be dropped. */
const MOST_NODES = 120;

/** A graph on its way. */
interface Glide {
  readonly placed: PlacedGraph;
  /** Where it starts from. */
  readonly motion: Displacement;
  /** Share of the way that is left. */
  readonly remaining: number;
  readonly flow: Flow;
}

/**
 * Brings a newly laid out graph into its place: nodes that a reader takes for the same glide there from
 * where they were, together with the viewport; new ones fade in. Numbers that change do not come here.
 *
 * @param target the viewport that is wanted
 * @param pans whether a target for the same graph is gone to, so that the reader sees where it lies
 * @param isInstant whether all is to be in place at once
 * @param isHeld whether the reader has chosen the viewport, so that it is to be left alone
 */
export function useGlide(
  placed: PlacedGraph,
  target: Viewport,
  pans: boolean,
  isInstant: boolean,
  isHeld: () => boolean,
): Flow {
  const { getViewport, setViewport } = useReactFlow();
  const [glide, setGlide] = useState<Glide>(() => begin(placed, IN_PLACE));
  let current = glide;
  if (glide.placed !== placed) {
    current = begin(placed, motionBetween(glide, placed, isInstant), glide.flow);
    setGlide(current);
  }
  const { motion, remaining, flow } = current;

  useEffect(() => {
    if (motion === IN_PLACE) return undefined;
    // The edited graph is seen in its old place first: its first frame, which follows a key press, does nothing else.
    let start: number | undefined;
    let frame = requestAnimationFrame(function move(now) {
      start ??= now;
      const t = Math.min(1, (now - start) / DURATION);
      if (t > 0) setGlide((present) => (present.motion === motion ? moveOn(present, (1 - t) ** 3) : present));
      if (t < 1) frame = requestAnimationFrame(move);
    });
    return () => cancelAnimationFrame(frame);
  }, [motion]);

  // In an effect, so that React Flow takes over a frame's nodes and its viewport together.
  const hasPanned = useRef(false);
  const from = useRef<{ placed: PlacedGraph; viewport: Viewport }>(undefined);
  useEffect(() => {
    const present = getViewport();
    const isNew = from.current?.placed !== placed;
    if (from.current === undefined || isNew) from.current = { placed, viewport: present };
    if (isHeld()) return;
    const next = between(target, from.current.viewport, remaining);
    const duration = (pans || hasPanned.current) && !isInstant && !isNew ? PAN : undefined;
    hasPanned.current = pans;
    if (!isSameViewport(present, next)) void setViewport(next, { duration });
  }, [placed, target, remaining, pans, isInstant, isHeld, getViewport, setViewport]);
  return flow;
}

function begin(placed: PlacedGraph, motion: Displacement, before?: Flow): Glide {
  return { placed, motion, remaining: motion === IN_PLACE ? 0 : 1, flow: toFlow(placed, motion, before) };
}

function moveOn(glide: Glide, remaining: number): Glide {
  const { offsets, fresh } = glide.motion;
  const displacement = { offsets: remaining === 0 ? IN_PLACE.offsets : scaled(offsets, remaining), fresh };
  return { ...glide, remaining, flow: toFlow(glide.placed, displacement, glide.flow) };
}

function motionBetween(before: Glide, after: PlacedGraph, isInstant: boolean): Displacement {
  const { nodes } = after.structure.graph;
  if (isInstant || nodes.length > MOST_NODES) return IN_PLACE;
  const offsets = new Map<string, Point>();
  const fresh = new Set<string>();
  const origins = originsOf(before.placed.structure, after.structure);
  let farthest = 0;
  for (const { id } of nodes) {
    const known = placeNow(before, id);
    const start = known ?? placeNow(before, origins.get(id) ?? '');
    const end = after.layout.positions.get(id);
    if (!known) fresh.add(id);
    if (start && end) {
      offsets.set(id, { x: start.x - end.x, y: start.y - end.y });
      farthest = Math.max(farthest, Math.abs(start.x - end.x), Math.abs(start.y - end.y));
    }
  }
  for (const [group, end] of after.layout.frames ?? []) {
    const start = before.placed.layout.frames?.get(group);
    if (start) offsets.set(frameId(group), { x: start.x - end.x, y: start.y - end.y });
    else fresh.add(frameId(group));
  }
  return farthest < 1 && fresh.size === 0 ? IN_PLACE : { offsets, fresh };
}

/** For nodes that come out of a group, or a group that takes nodes in: what stood for them before, by drawn ids. */
function originsOf(before: GraphStructure, after: GraphStructure): Map<string, string> {
  const stoodFor = new Map(before.drawnIds);
  for (const node of before.source.nodes) {
    const card = before.drawnIds.get(node.id);
    if (node.kind === 'group' && card !== undefined) for (const id of node.members) stoodFor.set(id, card);
  }
  const origins = new Map<string, string>();
  for (const node of after.source.nodes) {
    const id = after.drawnIds.get(node.id);
    const origin = stoodFor.get(node.kind === 'group' ? (node.outputs.at(-1) ?? '') : node.id);
    if (id !== undefined && origin !== undefined) origins.set(id, origin);
  }
  return origins;
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
