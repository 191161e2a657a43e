import type { GraphStep } from '@micrograd-playground/engine';
import { useEffect, useState } from 'react';
import { useStableCallback } from '../internal/useStableCallback.ts';
import { stepAfter } from './stepAction.ts';
import type { StepAction } from './stepAction.ts';
import { isSameWalk, knownStep } from './stepReading.ts';

export interface StepPlayer {
  readonly playing: boolean;
  /** Does what a button or a key asks for; all but 'play' end the playing. */
  readonly act: (action: StepAction) => void;
  /** Goes to a step, and ends the playing. */
  readonly goTo: (step: number | null) => void;
}

/**
 * Moves on from step to step while playing. At the end it stops; played again, it starts over. It stops too when the
 * walk becomes another one, because the expression was edited; when only numbers change, it goes on.
 *
 * @param step the present step; `null` at the end
 * @param speed steps a second
 */
export function useStepPlayer(
  steps: readonly GraphStep[],
  step: number | null,
  onStepChange: (step: number | null) => void,
  speed: number,
): StepPlayer {
  const [playedWalk, setPlayedWalk] = useState<readonly GraphStep[] | null>(null);
  const present = knownStep(step, steps.length);
  const playing = playedWalk !== null && present !== null && isSameWalk(playedWalk, steps);
  // What ended by itself does not begin again by itself.
  if (playedWalk !== null && !playing) setPlayedWalk(null);

  const goTo = (next: number | null): void => {
    setPlayedWalk(null);
    onStepChange(knownStep(next, steps.length));
  };
  const moveOn = useStableCallback(() => {
    const next = stepAfter('forward', present, steps.length);
    if (next === null) setPlayedWalk(null);
    onStepChange(next);
  });
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(moveOn, 1000 / speed);
    return () => clearInterval(timer);
  }, [playing, speed, moveOn]);

  const act = (action: StepAction): void => {
    if (action !== 'play') return goTo(stepAfter(action, present, steps.length));
    if (playing || steps.length === 0) return setPlayedWalk(null);
    setPlayedWalk(steps);
    if (present === null) onStepChange(0);
  };
  return { playing, act, goTo };
}
