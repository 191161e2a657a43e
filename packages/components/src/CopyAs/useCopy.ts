import { useEffect, useRef, useState } from 'react';
import type { CopyItem } from './CopyItem.ts';
import { saveFile } from './saveFile.ts';

/** What became of the last wish. */
export type CopyOutcome =
  | { readonly kind: 'copied' | 'saved' | 'failed'; readonly item: CopyItem }
  /** The browser refused; the text is there to be copied by hand. */
  | { readonly kind: 'refused'; readonly item: CopyItem; readonly text: string };

export interface Copying {
  readonly outcome: CopyOutcome | null;
  readonly copy: (item: CopyItem) => void;
  readonly save: (item: CopyItem) => void;
  readonly forget: () => void;
}

/** How long "Copied" stands, ms. */
const SHOWN = 2500;

/** Copies and saves, and tells what became of it; a copy that went well is told for a moment only. */
export function useCopy(): Copying {
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null);
  const wish = useRef(0);
  useEffect(() => {
    if (outcome?.kind !== 'copied' && outcome?.kind !== 'saved') return undefined;
    const timer = setTimeout(() => setOutcome(null), SHOWN);
    return () => clearTimeout(timer);
  }, [outcome]);

  /** Only the latest wish is told of, however long an earlier one takes. */
  const tell = async (making: Promise<CopyOutcome>): Promise<void> => {
    wish.current += 1;
    const mine = wish.current;
    const made = await making;
    if (mine === wish.current) setOutcome(made);
  };
  return {
    outcome,
    copy: (item) => void tell(copyText(item)),
    save: (item) => void tell(saveItem(item)),
    forget: () => setOutcome(null),
  };
}

async function copyText(item: CopyItem): Promise<CopyOutcome> {
  let text: string;
  try {
    text = await (item.text?.() ?? '');
  } catch {
    return { kind: 'failed', item };
  }
  try {
    await navigator.clipboard.writeText(text);
    return { kind: 'copied', item };
  } catch {
    return { kind: 'refused', item, text };
  }
}

async function saveItem(item: CopyItem): Promise<CopyOutcome> {
  try {
    const blob = (await item.blob?.()) ?? new Blob([(await item.text?.()) ?? ''], { type: 'text/plain;charset=utf-8' });
    saveFile(blob, item.fileName ?? item.id);
    return { kind: 'saved', item };
  } catch {
    return { kind: 'failed', item };
  }
}
