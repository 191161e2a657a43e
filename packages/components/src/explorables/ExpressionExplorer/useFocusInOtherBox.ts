import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/**
 * Each language has a box of its own, so what changes the language takes the box away from under the reader. Call the
 * returned function where that was done from the box, or from beside it: the focus goes on in the other one, behind its text.
 *
 * @param root around the box
 */
export function useFocusInOtherBox(root: RefObject<HTMLElement | null>, isProgram: boolean): () => void {
  const isCarried = useRef(false);
  const before = useRef(isProgram);
  useEffect(() => {
    const isOther = before.current !== isProgram;
    const box = root.current?.querySelector('textarea');
    if (isCarried.current && isOther && box) {
      box.focus();
      box.setSelectionRange(box.value.length, box.value.length);
    }
    before.current = isProgram;
    isCarried.current = false;
  });
  return () => {
    isCarried.current = true;
  };
}
