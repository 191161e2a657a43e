'use client';

import type { GraphStep } from '@micrograd-playground/engine';
import type { ComponentPropsWithoutRef, RefObject } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ComponentRoot } from '../internal/ComponentRoot.tsx';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { SpeedSelect } from '../internal/SpeedSelect.tsx';
import { useControllable } from '../internal/useControllable.ts';
import { useIdleValue } from '../internal/useIdleValue.ts';
import { useStableCallback } from '../internal/useStableCallback.ts';
import { StepButtons } from './StepButtons.tsx';
import type { StepControlsLabels } from './stepControlsLabels.ts';
import { DEFAULT_STEP_CONTROLS_LABELS } from './stepControlsLabels.ts';
import { StepKeys } from './StepKeys.tsx';
import { countSteps, knownStep, stepReading } from './stepReading.ts';
import { StepScrubber } from './StepScrubber.tsx';
import { useStepPlayer } from './useStepPlayer.ts';
import { useStepShortcuts } from './useStepShortcuts.ts';

export interface StepControlsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** The passes over a graph, from `traceSteps`. Without any there is nothing to press. */
  readonly steps: readonly GraphStep[];
  /** The present step, where the page keeps it: an index into `steps`, `null` when they are all done. */
  readonly activeStep?: number | null;
  /** The step to begin at. Default `null`, finished. */
  readonly defaultActiveStep?: number | null;
  /** The reader went to another step, or playing did. */
  readonly onActiveStepChange?: (step: number | null) => void;
  /** Steps a second while playing, where the page keeps it; one that is not in the list joins it. */
  readonly speed?: number;
  /** The speed to begin with. Default 1. */
  readonly defaultSpeed?: number;
  /** The speeds to choose from, in steps a second. Default 0.5, 1, 2 and 4; long walks want faster ones. */
  readonly speeds?: readonly number[];
  readonly onSpeedChange?: (stepsPerSecond: number) => void;
  /**
   * An element in which the keys work as well, such as the whole page of an explorable. What has the focus there keeps
   * the keys that it uses itself. Default: the keys work inside the control only.
   */
  readonly shortcutsIn?: RefObject<HTMLElement | null>;
  /** Whether the keys work too while nothing on the page has the focus: for a page that is all about it. Default false. */
  readonly shortcutsOnPage?: boolean;
  /** It began to play, or stopped: the time for what else follows the steps to be silent. */
  readonly onPlayingChange?: (playing: boolean) => void;
  /** What the present step does, said to screen readers after where it stands. Default nothing. */
  readonly stepText?: string;
  /** Words to replace. */
  readonly labels?: Partial<StepControlsLabels>;
}

const SPEEDS: readonly number[] = [0.5, 1, 2, 4];

/** Walks through the forward and the backward pass of a graph: step by step, by itself, or along a scrubber. */
export const StepControls = guardedComponent(function StepControls(
  {
    steps,
    activeStep,
    defaultActiveStep = null,
    onActiveStepChange,
    speed,
    defaultSpeed = 1,
    speeds = SPEEDS,
    onSpeedChange,
    shortcutsIn,
    shortcutsOnPage,
    onPlayingChange,
    stepText = '',
    labels,
    className,
    ...rest
  }: StepControlsProps,
  ref,
) {
  const words = { ...DEFAULT_STEP_CONTROLS_LABELS, ...labels };
  const [chosenStep, setStep] = useControllable(activeStep, defaultActiveStep, onActiveStepChange);
  const [chosenSpeed, setSpeed] = useControllable(speed, defaultSpeed, onSpeedChange);
  const stepsPerSecond = chosenSpeed > 0 ? chosenSpeed : 1;
  // The speed to begin with stays in the list.
  const [firstSpeed] = useState(stepsPerSecond);
  const counts = useMemo(() => countSteps(steps), [steps]);
  const step = knownStep(chosenStep, steps.length);
  const { playing, act, goTo } = useStepPlayer(steps, step, setStep, stepsPerSecond);
  const bar = useRef<HTMLDivElement>(null);
  useStepShortcuts(bar, act, shortcutsOnPage);
  useStepShortcuts(shortcutsIn, act);

  const reading = words.reading(stepReading(counts, step));
  const said = useIdleValue(playing ? words.playing : stepText === '' ? reading : `${reading}. ${stepText}`);
  const tellPlaying = useStableCallback((now: boolean) => onPlayingChange?.(now));
  const wasPlaying = useRef(playing);
  useEffect(() => {
    if (wasPlaying.current === playing) return;
    wasPlaying.current = playing;
    tellPlaying(playing);
  }, [playing, tellPlaying]);

  return (
    <ComponentRoot component="StepControls" name={words.name} {...rest} ref={ref} className={className}>
      <div ref={bar} className="mgp-StepControls-bar">
        <StepButtons step={step} count={steps.length} playing={playing} onAction={act} words={words} />
        <StepScrubber counts={counts} step={step} text={reading} onStepChange={goTo} words={words} />
        <span
          className="mgp-number mgp-StepControls-reading"
          data-phase={stepReading(counts, step).phase}
          style={{ minWidth: `${longestReading(counts, words)}ch` }}
          aria-hidden="true"
        >
          {reading}
        </span>
        <SpeedSelect
          className="mgp-StepControls-speed"
          speeds={[...speeds, firstSpeed]}
          speed={stepsPerSecond}
          onSpeedChange={setSpeed}
          disabled={steps.length === 0}
          words={words}
        />
        <StepKeys help={words.keys} />
      </div>
      <span className="mgp-visually-hidden" role="status">
        {said}
      </span>
    </ComponentRoot>
  );
});

/** Characters of the longest reading, so that none moves what stands beside it. */
function longestReading({ forward, backward }: ReturnType<typeof countSteps>, words: StepControlsLabels): number {
  const ends = [null, Math.max(0, forward - 1), forward + backward - 1];
  return Math.max(...ends.map((step) => words.reading(stepReading({ forward, backward }, step)).length));
}
