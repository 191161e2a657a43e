import { useCallback, useMemo, useRef, useState } from 'react';
import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';
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
  const latest = useRef({ shown, onChange });
  useBrowserLayoutEffect(() => {
    latest.current = { shown, onChange };
  });
  const set = useCallback((ids: Iterable<string>, next: string | undefined) => {
    setAsked(next);
    latest.current.onChange([...ids]);
  }, []);
  const functions = useMemo(() => {
    const groups = () => latest.current.shown.tree.groups;
    const expandAll = canExpandAll ? () => set(groups().keys(), undefined) : undefined;
    return {
      expandAll,
      collapseAll: () => set([], undefined),
      expand: (id: string, all = false) => {
        if (all && expandAll) expandAll();
        else set(new Set([...latest.current.shown.expanded, id]), id);
      },
      collapse: (id: string) => {
        const { shown } = latest.current;
        // What is inside begins collapsed when it is seen again.
        const isInside = (other: string | null): boolean =>
          other !== null && (other === id || isInside(shown.tree.groups.get(other)?.parent ?? null));
        set(
          [...shown.expanded].filter((other) => !isInside(other)),
          shown.tree.groups.get(id)?.parent ?? undefined,
        );
      },
    };
  }, [set, canExpandAll]);
  return useMemo(() => ({ ...functions, asked }), [functions, asked]);
}
