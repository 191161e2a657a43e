import { useCallback, useRef, useState } from 'react';
import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';
import type { ShownStructure } from './useShownGraph.ts';

/** Where the keyboard is: at a drawn node, or, when that is gone, at what shows a node of the graph. */
interface Focus {
  readonly drawnId: string;
  readonly sourceId: string | undefined;
}

/**
 * The drawn node that the keyboard is at; `undefined` = at none yet. When its group is expanded it is the node inside
 * whose value leaves the group, and when a group around it is collapsed it is that group.
 */
export function useFocus(shown: ShownStructure): {
  readonly currentId: string | undefined;
  readonly focusOn: (drawnId: string) => void;
} {
  const { structure, shownIds } = shown;
  const [focus, setFocus] = useState<Focus>();
  const isThere = focus !== undefined && structure.faces.has(focus.drawnId);
  const currentId = isThere ? focus.drawnId : structure.drawnIds.get(shownIds.get(focus?.sourceId ?? '') ?? '');
  const latest = useRef(shown);
  useBrowserLayoutEffect(() => {
    latest.current = shown;
  });
  const focusOn = useCallback((drawnId: string) => {
    const { structure: drawn, groups } = latest.current;
    const id = drawn.sourceIds.get(drawnId);
    setFocus({ drawnId, sourceId: groups.get(id ?? '')?.outputs.at(-1) ?? id });
  }, []);
  return { currentId, focusOn };
}
