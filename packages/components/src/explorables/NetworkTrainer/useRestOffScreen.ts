import type { Trainer } from '@micrograd-playground/engine';
import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { useOnScreen } from '../../internal/useOnScreen.ts';

/** Nobody watches: a running trainer rests while the element is off screen, and then goes on. */
export function useRestOffScreen(
  element: RefObject<Element | null>,
  trainer: Trainer | undefined,
  stepsPerSecond: number,
): void {
  const onScreen = useOnScreen(element);
  const resting = useRef(false);
  useEffect(() => {
    if (!trainer) return;
    if (!onScreen && trainer.getSnapshot().status === 'running') {
      trainer.pause();
      resting.current = true;
    } else if (onScreen && resting.current) {
      resting.current = false;
      trainer.run({ stepsPerSecond });
    }
  }, [trainer, onScreen, stepsPerSecond]);
}
