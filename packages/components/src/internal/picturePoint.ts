import { localPoint } from '@visx/event';
import type { PointerEvent } from 'react';

/** Where a pointer is in the picture that its element holds, px from the picture's corner. */
export function picturePoint(event: PointerEvent<HTMLElement>): { readonly x: number; readonly y: number } | null {
  const svg = event.currentTarget.querySelector('svg');
  return svg && localPoint(svg, event);
}
