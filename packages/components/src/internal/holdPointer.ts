import type { PointerEvent } from 'react';

/** Lets a drag go on outside of its element. An event that a script made has no pointer to hold. */
export function holdPointer(event: PointerEvent): void {
  if (event.isTrusted) event.currentTarget.setPointerCapture(event.pointerId);
}
