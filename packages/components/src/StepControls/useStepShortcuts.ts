import type { RefObject } from 'react';
import { useEffect } from 'react';
import { useStableCallback } from '../internal/useStableCallback.ts';
import type { StepAction } from './stepAction.ts';
import { stepShortcut } from './stepShortcut.ts';

/**
 * Calls `act` for the keys of `stepShortcut` that are pressed inside an element. The keys are heard last, after every
 * other listener in the page had the chance to use them (and to say so with `preventDefault` or `stopPropagation`).
 *
 * @param onPage whether keys count too that are pressed while nothing in the page has the focus
 */
export function useStepShortcuts(
  region: RefObject<HTMLElement | null> | undefined,
  act: (action: StepAction) => void,
  onPage = false,
): void {
  const latestAct = useStableCallback(act);
  useEffect(() => {
    if (!region) return undefined;
    const page = document;
    const onKeyDown = (event: KeyboardEvent): void => {
      const element = region.current;
      const [target = null] = event.composedPath();
      const isLoose = onPage && (target === page.body || target === page.documentElement);
      if (!element || !(isLoose || event.composedPath().includes(element))) return;
      const { key, altKey, ctrlKey, metaKey, repeat, defaultPrevented } = event;
      const action = stepShortcut({ key, altKey, ctrlKey, metaKey, repeat, defaultPrevented, target });
      if (action === undefined) return;
      event.preventDefault();
      latestAct(action);
    };
    page.addEventListener('keydown', onKeyDown);
    return () => page.removeEventListener('keydown', onKeyDown);
  }, [region, latestAct, onPage]);
}
