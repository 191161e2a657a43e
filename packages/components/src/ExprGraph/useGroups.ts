import { useState } from 'react';
import { useStableCallback } from '../internal/useStableCallback.ts';
import type { ShownStructure } from './useShownGraph.ts';

export interface Groups {
  /** Shows what is in a group, or in all groups. */
  readonly expand: (id: string, all?: boolean) => void;
  /** Draws a group as one node again. */
  readonly collapse: (id: string) => void;
  /** `undefined` in a graph with too many nodes to be drawn at once. */
  readonly expandAll: (() => void) | undefined;
  readonly collapseAll: () => void;
  /** The frame that the reader has last asked to see; `undefined` = all of the graph. */
  readonly asked: string | undefined;
}

/** A graph of more nodes would take seconds to be drawn: its groups are expanded one by one. */
const MOST_AT_ONCE = 5000;

/**
 * Expands and collapses the groups of a graph. The functions keep their identity.
 *
 * @param nodeCount of the graph with all its groups expanded
 */
export function useGroups(
  shown: ShownStructure,
  nodeCount: number,
  onChange: (expandedIds: readonly string[]) => void,
): Groups {
  const canExpandAll = nodeCount <= MOST_AT_ONCE;
  const [asked, setAsked] = useState<string>();
  const set = (ids: Iterable<string>, next: string | undefined): void => {
    setAsked(next);
    onChange([...ids]);
  };
  const { groups } = shown.tree;
  const expandEvery = useStableCallback(() => set(groups.keys(), undefined));
  const collapseAll = useStableCallback(() => set([], undefined));
  const expand = useStableCallback((id: string, all = false) => {
    if (all && canExpandAll) expandEvery();
    else set(new Set([...shown.expanded, id]), id);
  });
  const collapse = useStableCallback((id: string) => {
    // What is inside begins collapsed when it is seen again.
    const isInside = (other: string | null): boolean =>
      other !== null && (other === id || isInside(groups.get(other)?.parent ?? null));
    set(
      [...shown.expanded].filter((other) => !isInside(other)),
      groups.get(id)?.parent ?? undefined,
    );
  });
  return { expand, collapse, expandAll: canExpandAll ? expandEvery : undefined, collapseAll, asked };
}
