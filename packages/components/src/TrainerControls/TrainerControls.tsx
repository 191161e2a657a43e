'use client';

import type { TrainingStatus } from '@micrograd-playground/engine';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { useId } from 'react';
import { ComponentRoot } from '../internal/ComponentRoot.tsx';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { DiceIcon, ResetIcon, StepIcon } from '../internal/icons.tsx';
import { PrimaryButton } from './PrimaryButton.tsx';
import { StepCounter } from './StepCounter.tsx';
import { StatusLine } from './StatusLine.tsx';
import { SpeedSelect } from '../internal/SpeedSelect.tsx';
import type { TrainerControlsLabels } from './trainerControlsLabels.ts';
import { DEFAULT_TRAINER_CONTROLS_LABELS } from './trainerControlsLabels.ts';

/** Updates a second. */
export type TrainingSpeeds = readonly number[];

export interface TrainerControlsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'onReset'> {
  /** What the run is doing. */
  readonly status: TrainingStatus;
  /** Updates made so far. */
  readonly step: number;
  /** The run ends here. */
  readonly maxSteps: number;
  /** Train, or go on. After the end or a divergence `onReset` is called first. */
  readonly onRun: () => void;
  readonly onPause: () => void;
  /** One update. */
  readonly onStep: () => void;
  /** Back to step 0 with the same initial weights. */
  readonly onReset: () => void;
  /** Back to step 0 with other initial weights. Without it the button is absent. */
  readonly onNewWeights?: () => void;
  /** Updates a second; Infinity is as fast as the machine can. */
  readonly speed?: number;
  /** Without it no speed can be chosen. */
  readonly onSpeedChange?: (stepsPerSecond: number) => void;
  /** Speeds to choose from. Default 10, 50, 200, 1,000 and Infinity. */
  readonly speeds?: TrainingSpeeds;
  /** A sentence about the present status, such as why the run diverged. Default: a general one. */
  readonly message?: string;
  /** Nothing can be pressed, for example while a worker starts. Default false. */
  readonly disabled?: boolean;
  /** Words to replace. */
  readonly labels?: Partial<TrainerControlsLabels>;
}

const DEFAULT_SPEEDS = [10, 50, 200, 1000, Infinity] as const;

/** Train, pause, step, go back: the buttons of a training run, where it stands and what became of it. */
export const TrainerControls = guardedComponent(function TrainerControls(
  {
    status,
    step,
    maxSteps,
    onRun,
    onPause,
    onStep,
    onReset,
    onNewWeights,
    speed = Infinity,
    onSpeedChange,
    speeds = DEFAULT_SPEEDS,
    message,
    disabled = false,
    labels,
    className,
    ...rest
  }: TrainerControlsProps,
  ref,
) {
  const words = { ...DEFAULT_TRAINER_CONTROLS_LABELS, ...labels };
  const over = status === 'finished' || status === 'diverged';
  const press = (): void => {
    if (status === 'running') return onPause();
    if (over) onReset();
    onRun();
  };

  return (
    <ComponentRoot component="TrainerControls" name={words.name} {...rest} ref={ref} className={className}>
      <StatusLine status={status} text={message ?? words.explanation(status, step)} />
      <div className="mgp-TrainerControls-row">
        <div className="mgp-TrainerControls-buttons">
          <PrimaryButton status={status} step={step} disabled={disabled} onPress={press} words={words} />
          <ActionButton name={words.step} hint={words.stepHint} disabled={disabled} off={over} onPress={onStep}>
            <StepIcon />
          </ActionButton>
          <ActionButton name={words.reset} hint={words.resetHint} disabled={disabled} onPress={onReset}>
            <ResetIcon />
          </ActionButton>
          {onNewWeights && (
            <ActionButton
              name={words.newWeights}
              hint={words.newWeightsHint}
              disabled={disabled}
              onPress={onNewWeights}
            >
              <DiceIcon />
            </ActionButton>
          )}
        </div>
        <StepCounter step={step} maxSteps={maxSteps} label={words.counter} />
        {onSpeedChange && (
          <SpeedSelect
            className="mgp-TrainerControls-speed"
            speed={speed}
            speeds={speeds}
            onSpeedChange={onSpeedChange}
            disabled={disabled}
            words={words}
          />
        )}
      </div>
    </ComponentRoot>
  );
});

interface ActionButtonProps {
  readonly name: string;
  readonly hint: string;
  readonly disabled: boolean;
  /** Cannot be used now; the button says so but keeps the focus. */
  readonly off?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function ActionButton({ name, hint, disabled, off = false, onPress, children }: ActionButtonProps) {
  const id = useId();
  return (
    <button
      type="button"
      className="mgp-button mgp-TrainerControls-action"
      disabled={disabled}
      aria-disabled={off}
      aria-label={name}
      aria-describedby={id}
      title={hint}
      onClick={() => !off && onPress()}
    >
      {children}
      <span className="mgp-TrainerControls-name">{name}</span>
      <span id={id} hidden>
        {hint}
      </span>
    </button>
  );
}
