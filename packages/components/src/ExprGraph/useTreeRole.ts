import type { RefObject } from 'react';
import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';

/**
 * Makes React Flow's element a tree, whose items are the nodes: for `tree` and `treeitem` screen readers hand the
 * arrow keys on by themselves, which not all of them do for buttons in the `application` that React Flow writes there
 * whatever it is given. Its role is set once, and React, for which it never changes, leaves it alone.
 */
export function useTreeRole(ref: RefObject<HTMLElement | null>): void {
  useBrowserLayoutEffect(() => {
    const element = ref.current;
    element?.setAttribute('role', 'tree');
    // A tree has items only, and is one tab stop: edges are pictures without words, React Flow's credit is for the pointer.
    const credit = element?.querySelector('.react-flow__attribution');
    for (const other of [element?.querySelector('.react-flow__edges'), credit])
      other?.setAttribute('aria-hidden', 'true');
    credit?.querySelector('a')?.setAttribute('tabindex', '-1');
  }, [ref]);
}
