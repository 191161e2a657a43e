'use client';

import type { TrainerConfig } from '@micrograd-playground/engine';
import { DEFAULT_MAX_STEPS } from '@micrograd-playground/engine';
import type { ComponentPropsWithoutRef } from 'react';
import { forwardRef, useState } from 'react';
import { classNames } from '../internal/classNames.ts';
import { ErrorBoundary } from '../internal/ErrorBoundary.tsx';
import { formatInteger } from '../internal/formatNumber.ts';
import { NumberText } from '../internal/NumberText.tsx';
import { useControllable } from '../internal/useControllable.ts';
import { useIdleValue } from '../internal/useIdleValue.ts';
import { LoopButtons } from './LoopButtons.tsx';
import type { LoopFrame } from './loopFrame.ts';
import { LoopNetwork } from './LoopNetwork.tsx';
import { LOOP_STAGES, placeAt, positionOf } from './loopStage.ts';
import { ParameterTable } from './ParameterTable.tsx';
import { PointTable } from './PointTable.tsx';
import { StageRow } from './StageRow.tsx';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';
import { TRAINING_LOOP_LABELS } from './trainingLoopLabels.ts';
import { UpdateFormula } from './UpdateFormula.tsx';
import { useLoopFrame } from './useLoopFrame.ts';
import { useLoopPlayer } from './useLoopPlayer.ts';
import { XOR_LOOP_CONFIG } from './xorLoopConfig.ts';

export type { LoopStage } from './loopStage.ts';
export type { TrainingLoopLabels } from './trainingLoopLabels.ts';

export interface TrainingLoopProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /**
   * The run whose steps are shown, of a network and batches small enough to be read. Default: XOR with two hidden
   * neurons, all four points at every step. Must keep its identity.
   */
  readonly config?: TrainerConfig;
  /** Where it stands, where the page keeps it: parts made so far, four a step, from 0, the first forward pass. */
  readonly position?: number;
  /** Where it begins. Default 0. */
  readonly defaultPosition?: number;
  readonly onPositionChange?: (position: number) => void;
  /** Parts a second while it plays. Default 0.5. */
  readonly speed?: number;
  /** Other words than the English ones. */
  readonly labels?: Partial<TrainingLoopLabels>;
}

/** One step of training as a loop of four parts, with all its numbers: forward, loss, backward, update. */
export const TrainingLoop = forwardRef<HTMLDivElement, TrainingLoopProps>(function TrainingLoop(
  {
    config = XOR_LOOP_CONFIG,
    position,
    defaultPosition = 0,
    onPositionChange,
    speed = 0.5,
    labels,
    className,
    ...rest
  },
  ref,
) {
  const words = { ...TRAINING_LOOP_LABELS, ...labels };
  const [wanted, setPosition] = useControllable(position, defaultPosition, onPositionChange);
  const end = (config.maxSteps ?? DEFAULT_MAX_STEPS) * LOOP_STAGES.length - 1;
  const at = Math.min(end, Math.max(0, Math.floor(wanted)));
  const { step, stage } = placeAt(at);
  const player = useLoopPlayer({ at, end, onPositionChange: setPosition, speed });
  const announced = useIdleValue(words.reached(step, words.stages[stage]), 500);
  return (
    <div
      role="group"
      aria-label={words.name}
      {...rest}
      ref={ref}
      className={classNames('mgp mgp-TrainingLoop', className)}
    >
      <ErrorBoundary name={words.name}>
        <div className="mgp-TrainingLoop-head">
          <StageRow
            stage={stage}
            onStageChange={(next) => player.goTo(positionOf({ step, stage: next }))}
            onMove={(by) => player.goTo(at + by)}
            words={words}
          />
          <p className="mgp-TrainingLoop-explanation">{words.explanations[stage]}</p>
        </div>
        <Step config={config} step={step} stage={stage} words={words} />
        <div className="mgp-TrainingLoop-foot">
          <LoopButtons player={player} at={at} end={end} words={words} />
          <span className="mgp-TrainingLoop-count">
            {words.step} <b className="mgp-number">{formatInteger(step)}</b>
          </span>
        </div>
        <span className="mgp-visually-hidden" role="status">
          {announced}
        </span>
      </ErrorBoundary>
    </div>
  );
});

type StepProps = Pick<Parameters<typeof PointTable>[0], 'stage' | 'words'> & {
  readonly config: TrainerConfig;
  readonly step: number;
};

/** The numbers of a step, as far as its parts were made. */
function Step({ config, step, stage, words }: StepProps) {
  const frame = useLoopFrame(config, step);
  // The second point: of XOR, the first one is all zeros.
  const [point, setPoint] = useState(1);
  const [chosen, setChosen] = useState<number>();
  const parameter = chosen ?? firstOutputWeight(frame);
  const shared = { frame, stage, words };
  return (
    <div className="mgp-TrainingLoop-body">
      <section className="mgp-TrainingLoop-picture">
        <h3 className="mgp-heading">{words.network}</h3>
        <LoopNetwork {...shared} point={frame.points[point] ?? frame.points[0]} selected={parameter} />
        <UpdateFormula {...shared} parameter={parameter} plain={config.optimizer.kind === 'sgd'} />
      </section>
      <section>
        <h3 className="mgp-heading">{words.points}</h3>
        <PointTable {...shared} selected={point} onSelectedChange={setPoint} />
        <p className="mgp-TrainingLoop-change">
          {stage === 'update' && (
            <>
              {words.lossChange}: <NumberText value={frame.loss} role="plain" /> →{' '}
              <NumberText value={frame.lossAfter} role="plain" />
            </>
          )}
        </p>
      </section>
      <section>
        <h3 className="mgp-heading">{words.parameters}</h3>
        <ParameterTable {...shared} selected={parameter} onSelectedChange={setChosen} />
      </section>
    </div>
  );
}

/** The weight that is easiest to follow: it is nearest to the loss. */
function firstOutputWeight({ parameters, neurons }: LoopFrame): number {
  return Math.max(0, parameters.length - 1 - (neurons.at(-2)?.length ?? 0));
}
