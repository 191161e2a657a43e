import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** A native dialog that opens above the page when it is mounted, and that a click beside it closes, as Escape does. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    if (!element.open) element.showModal();
    const closeFromBeside = (event: MouseEvent): void => {
      if (event.target === element) element.close();
    };
    element.addEventListener('click', closeFromBeside);
    return () => element.removeEventListener('click', closeFromBeside);
  }, []);
  return dialog;
}
