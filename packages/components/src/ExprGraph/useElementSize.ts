import type { RefObject } from 'react';
import { useState } from 'react';
import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';
import { watchSize } from '../internal/watchSize.ts';
import type { Size } from './viewport.ts';

/** The size of an element's content in whole CSS px; `undefined` until it is laid out, and kept while it is hidden. */
export function useElementSize(ref: RefObject<HTMLElement | null>): Size | undefined {
  const [size, setSize] = useState<Size>();
  useBrowserLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    return watchSize(element, () => {
      const width = element.clientWidth;
      const height = element.clientHeight;
      if (width === 0 || height === 0) return;
      setSize((present) => (present?.width === width && present.height === height ? present : { width, height }));
    });
  }, [ref]);
  return size;
}
