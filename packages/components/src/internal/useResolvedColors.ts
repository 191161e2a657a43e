import type { RefObject } from 'react';
import { useState } from 'react';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.ts';

/** Red, green and blue, 0…255. */
export type Rgb = readonly [number, number, number];

/** What a canvas needs to draw in the theme's colours. */
export interface ResolvedColors {
  readonly positive: Rgb;
  readonly negative: Rgb;
  readonly neutral: Rgb;
}

/**
 * The theme's colours as they come out on an element of class `mgp-color-probe`, again whenever the
 * theme changes: the class gives the colours to properties of the element that are not seen, with a
 * transition so short that only its event is noticed. `undefined` before the first layout.
 */
export function useResolvedColors(ref: RefObject<HTMLElement | null>): ResolvedColors | undefined {
  const [colors, setColors] = useState<ResolvedColors>();
  useBrowserLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const read = () => {
      const style = getComputedStyle(element);
      const next: ResolvedColors = {
        positive: parseRgb(style.color),
        negative: parseRgb(style.caretColor),
        neutral: parseRgb(style.textDecorationColor),
      };
      setColors((previous) => (previous && JSON.stringify(previous) === JSON.stringify(next) ? previous : next));
    };
    read();
    element.addEventListener('transitionend', read);
    return () => element.removeEventListener('transitionend', read);
  }, [ref]);
  return colors;
}

/** A computed colour, `rgb(…)` or `color(srgb …)`, as numbers; black where it is neither. */
export function parseRgb(color: string): Rgb {
  const numbers = (color.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  const scale = color.startsWith('color(srgb') ? 255 : 1;
  const [r = 0, g = 0, b = 0] = numbers;
  return [r * scale, g * scale, b * scale];
}
