import type { RefObject } from 'react';
import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';
import { useStableCallback } from '../internal/useStableCallback.ts';

/**
 * Keeps rows of a list in view by scrolling the box around it, never the page, each time that other rows are to be seen.
 * Where not all fit, the last one counts.
 *
 * @param rows indices of the list's children
 */
export function useListScroll(list: RefObject<HTMLElement | null>, rows: readonly number[]): void {
  const scroll = useStableCallback(() => {
    const box = list.current?.parentElement;
    if (!box) return;
    for (const index of rows) {
      const row = list.current?.children[index];
      if (!(row instanceof HTMLElement)) continue;
      const top = row.offsetTop;
      const bottom = top + row.offsetHeight;
      if (top < box.scrollTop) box.scrollTo({ top });
      else if (bottom > box.scrollTop + box.clientHeight) box.scrollTo({ top: bottom - box.clientHeight });
    }
  });
  useBrowserLayoutEffect(scroll, [scroll, rows.join(' ')]);
}
