import { createContext } from 'react';
import type { LayoutGraph } from './GraphLayout.ts';
import { frameId } from './toFlow.ts';

/** Where a node or an expanded group stands among those around it, as screen readers tell it: "3 of 7, level 2". */
export interface TreePlace {
  /** 1 for what stands in no group, one more for each group around it. */
  readonly level: number;
  /** From 1, in the order of the computation. */
  readonly position: number;
  /** How many stand beside it, itself included. */
  readonly size: number;
}

/** By the id under which React Flow knows a node or a frame. */
export type TreePlaces = ReadonlyMap<string, TreePlace>;

/** A drawn graph as a tree: groups hold what is inside them, and come where their first node does. */
export function treePlaces({ nodes, frames = [] }: LayoutGraph): TreePlaces {
  const parents = new Map(frames.map(({ id, parent }) => [id, parent]));
  const inside = new Map<string | null, Set<string>>();
  const put = (id: string, parent: string | null): void => {
    const siblings = inside.get(parent) ?? new Set();
    inside.set(parent, siblings.add(id));
    if (parent !== null) put(frameId(parent), parents.get(parent) ?? null);
  };
  for (const { id, frame = null } of nodes) put(id, frame);
  const depth = (frame: string | null): number => (frame === null ? 0 : 1 + depth(parents.get(frame) ?? null));
  const places = new Map<string, TreePlace>();
  for (const [parent, siblings] of inside) {
    const level = depth(parent) + 1;
    [...siblings].forEach((id, i) => places.set(id, { level, position: i + 1, size: siblings.size }));
  }
  return places;
}

export const TreePlacesContext = createContext<TreePlaces>(new Map());
