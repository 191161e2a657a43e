import { useReactFlow } from '@xyflow/react';
import type { KeyboardEvent } from 'react';
import { useStableCallback } from '../internal/useStableCallback.ts';
import type { GraphLayout } from './GraphLayout.ts';
import { nodeBox } from './nodeBox.ts';
import type { Groups } from './useGroups.ts';
import type { ShownStructure } from './useShownGraph.ts';
import type { Size } from './viewport.ts';
import { approach, reveal } from './viewport.ts';
import type { WalkKey } from './walkGraph.ts';
import { walkGraph } from './walkGraph.ts';

export interface GraphKeys {
  readonly shown: ShownStructure;
  readonly layout: GraphLayout;
  readonly box: Size;
  /** Whether nodes are too small to be read. */
  readonly isFar: boolean;
  /** The drawn node that the keyboard is at. */
  readonly currentId: string | undefined;
  readonly focusOn: (drawnId: string) => void;
  readonly isSelected: boolean;
  /** Selects a drawn node, or expands it where it is a group (`all`: all groups); `null` deselects. */
  readonly select: (drawnId: string | null, all?: boolean) => void;
  readonly groups: Groups;
  /** The viewport is the reader's from now on. */
  readonly hold: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly showAll: () => void;
}

/** What keys do on a graph; the function keeps its identity. */
export function useGraphKeys(keys: GraphKeys): (event: KeyboardEvent) => void {
  const { shown, layout, box, isFar, currentId, focusOn, isSelected, select, groups, hold, zoomBy, showAll } = keys;
  const { structure } = shown;
  const { getViewport, setViewport } = useReactFlow();
  const walkTo = (id: string | undefined): void => {
    const part = id === undefined ? undefined : nodeBox(layout, structure.faces, id);
    if (!part || id === undefined) return;
    focusOn(id);
    const viewport = getViewport();
    const moved = isFar ? approach(viewport, part, box) : reveal(viewport, part, box);
    if (moved !== viewport) {
      hold();
      void setViewport(moved);
    }
  };
  const leaveGroup = (all: boolean): void => {
    const frame = structure.layoutGraph.nodes.find(({ id }) => id === currentId)?.frame;
    if (all) groups.collapseAll();
    else if (frame !== undefined) groups.collapse(frame);
  };
  return useStableCallback((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isWalkKey(event.key)) walkTo(walkGraph(structure.graph, layout, currentId, event.key));
    else if (event.key === 'Enter' || event.key === ' ') select(currentId ?? null, event.shiftKey);
    else if (event.key === 'Backspace' && shown.tree.groups.size > 0) leaveGroup(event.shiftKey);
    else if (event.key === 'Escape' && isSelected) select(null);
    else if (event.key === '+' || event.key === '=') zoomBy(1.4);
    else if (event.key === '-') zoomBy(1 / 1.4);
    else if (event.key === '0') showAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

function isWalkKey(key: string): key is WalkKey {
  return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);
}
