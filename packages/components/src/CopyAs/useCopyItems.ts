import { useEffect, useState } from 'react';
import type { CopyItem } from './CopyItem.ts';

/** The forms to choose from, in order. */
export type CopyItems = readonly CopyItem[];

/** The forms of a list that makes them when it is opened, as far as they are there. Another `source` replaces them. */
export function useCopyItems(
  source: CopyItems | (() => Promise<CopyItems>),
  shown: boolean,
): CopyItems | 'loading' | 'failed' {
  const [made, setMade] = useState<CopyItems | 'loading' | 'failed'>('loading');
  useEffect(() => {
    if (!shown || typeof source !== 'function') return undefined;
    let isStale = false;
    const make = async (): Promise<void> => {
      const items = await source().catch(() => 'failed' as const);
      if (!isStale) setMade(items);
    };
    void make();
    return () => {
      isStale = true;
    };
  }, [shown, source]);
  return typeof source === 'function' ? made : source;
}
