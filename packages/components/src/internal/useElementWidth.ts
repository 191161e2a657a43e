import type { RefObject } from 'react';
import { useState } from 'react';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.ts';

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
    const measure = () => setWidth((before) => element.offsetWidth || before);
    measure();
    // In the next frame: what a new width changes may change the height of this element or of one around it, and a
    // browser complains of sizes that change while it reports sizes.
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    });
    observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [ref]);
  return width;
}
