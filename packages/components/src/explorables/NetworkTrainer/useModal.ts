import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/**
 * A native dialog that opens above the page when it is mounted, and that a click beside it closes, as Escape does. Its
 * title has the focus at first: not the first button, which the space bar would press.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    if (!element.open) element.showModal();
    element.querySelector<HTMLElement>('h2')?.focus();
    const closeFromBeside = (event: MouseEvent): void => {
      if (event.target === element) element.close();
    };
    element.addEventListener('click', closeFromBeside);
    return () => element.removeEventListener('click', closeFromBeside);
  }, []);
  return dialog;
}
