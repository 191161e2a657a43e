import type { RefObject } from 'react';
import { useRef } from 'react';
import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';

/**
 * Keeps rows of a list in view by scrolling the box around it, never the page, each time that other rows are to be seen.
 * Where not all fit, the last one counts.
 *
 * @param rows indices of the list's children
 */
export function useListScroll(list: RefObject<HTMLElement | null>, rows: readonly number[]): void {
  const known = rows.join(' ');
  const latest = useRef(rows);
  useBrowserLayoutEffect(() => {
    latest.current = rows;
  });
  useBrowserLayoutEffect(() => {
    const box = list.current?.parentElement;
    if (!box) return;
    for (const index of latest.current) {
      const row = list.current?.children[index];
      if (!(row instanceof HTMLElement)) continue;
      const top = row.offsetTop;
      const bottom = top + row.offsetHeight;
      if (top < box.scrollTop) box.scrollTo({ top });
      else if (bottom > box.scrollTop + box.clientHeight) box.scrollTo({ top: bottom - box.clientHeight });
    }
  }, [list, known]);
}
