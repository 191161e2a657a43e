import type { RefObject } from 'react';
import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';

/**
 * Scrolls a box, never the page, so that its marked row (`data-active`) and the row below it are to be seen.
 *
 * @param step changes whenever another row is marked
 */
export function useRowInView(scrollBox: RefObject<HTMLElement | null>, step: number | null): void {
  useBrowserLayoutEffect(() => {
    const box = scrollBox.current;
    const row = box?.querySelector<HTMLElement>('tr[data-active]');
    if (!box || !row) return;
    const next = row.nextElementSibling;
    const edges = box.getBoundingClientRect();
    const heading = box.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const above = row.getBoundingClientRect().top - (edges.top + heading);
    const below = (next ?? row).getBoundingClientRect().bottom - edges.bottom;
    if (above < 0) box.scrollBy({ top: above });
    else if (below > 0) box.scrollBy({ top: below });
  }, [scrollBox, step]);
}
