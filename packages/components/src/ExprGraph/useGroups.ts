import { useCallback, useMemo, useRef, useState } from 'react';
import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';
import type { ShownStructure } from './useShownGraph.ts';

export interface Groups {
  /** Shows what is in a group, or in all groups. */
  readonly expand: (id: string, all?: boolean) => void;
  /** Draws a group as one node again. */
  readonly collapse: (id: string) => void;
  readonly expandAll: () => void;
  readonly collapseAll: () => void;
  /** The frame that the reader has last asked to see; `undefined` = all of the graph. */
  readonly asked: string | undefined;
}

/** Expands and collapses the groups of a graph. The functions keep their identity. */
export function useGroups(shown: ShownStructure, onChange: (expandedIds: readonly string[]) => void): Groups {
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
    const expandAll = () => set(groups().keys(), undefined);
    return {
      expandAll,
      collapseAll: () => set([], undefined),
      expand: (id: string, all = false) => {
        if (all) expandAll();
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
  }, [set]);
  return useMemo(() => ({ ...functions, asked }), [functions, asked]);
}
