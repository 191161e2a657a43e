import type { RefObject } from 'react';
import { useCallback } from 'react';
import { CopyAs } from '../../CopyAs/CopyAs.tsx';
import { themeOf } from '../../internal/themeOf.ts';
import type { LoopCopyItemsOptions } from './loopCopyItems.ts';

export interface LoopCopiesProps extends Omit<LoopCopyItemsOptions, 'theme'> {
  /** The element in whose colours pictures are drawn. */
  readonly root: RefObject<HTMLElement | null>;
}

/** The moment that is shown, to be taken away: as a link, code, a program, a picture, numbers. */
export function LoopCopies({ moment, link, embedLink, root, words }: LoopCopiesProps) {
  const items = useCallback(async () => {
    // What prints programs and draws files is large, and most readers never ask for it.
    const { loopCopyItems } = await import('./loopCopyItems.ts');
    return loopCopyItems({ moment, link, embedLink, theme: () => themeOf(root.current), words });
  }, [moment, link, embedLink, root, words]);
  return <CopyAs variant="chip" align="end" items={items} />;
}
