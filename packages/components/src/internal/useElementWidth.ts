import type { RefObject } from 'react';
import { useState } from 'react';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.ts';
import { watchSize } from './watchSize.ts';

/**
 * The width of an element with its padding in CSS pixels, measured before the first paint and again at
 * every resize. Until then, and on the server, `initial`.
 */
export function useElementWidth(ref: RefObject<HTMLElement | null>, initial: number): number {
  const [width, setWidth] = useState(initial);
  useBrowserLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    // 0 in a hidden tab or a folded part of the page: what was measured before still holds.
    return watchSize(element, () => setWidth((before) => element.offsetWidth || before));
  }, [ref]);
  return width;
}
