import type { TrainerConfig } from '@micrograd-playground/engine';
import { useCallback, useRef } from 'react';
import { formatInteger } from '../../internal/formatNumber.ts';
import { useIdleValue } from '../../internal/useIdleValue.ts';
import { useStableCallback } from '../../internal/useStableCallback.ts';
import { FormulaBox } from './FormulaBox.tsx';
import { LoopButtons } from './LoopButtons.tsx';
import { LoopCopies } from './LoopCopies.tsx';
import { shownParameter } from './gradientFormula.ts';
import { loopFormula } from './loopFormula.ts';
import type { LoopLink } from './LoopLink.ts';
import { LoopNetwork } from './LoopNetwork.tsx';
import type { LoopReach } from './LoopReach.ts';
import { loopReach } from './LoopReach.ts';
import { LossSoFar } from './LossSoFar.tsx';
import { ParameterTable } from './ParameterTable.tsx';
import { PointTable } from './PointTable.tsx';
import { RateField } from './RateField.tsx';
import { StageRow } from './StageRow.tsx';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';
import { useLoopPlayer } from './useLoopPlayer.ts';
import type { LoopViewProps } from './useLoopView.ts';
import { useLoopView } from './useLoopView.ts';

export interface LoopProps extends LoopViewProps {
  readonly config: TrainerConfig;
  /** Where the config can be changed here. */
  readonly onConfigChange: ((config: TrainerConfig) => void) | undefined;
  readonly speed: number;
  /** Whether what is shown can be copied. */
  readonly copies: boolean;
  readonly link: LoopLink | undefined;
  readonly embedLink: LoopLink | undefined;
  readonly words: TrainingLoopLabels;
}

/** All that a loop shows, and its buttons. */
export function Loop(props: LoopProps) {
  const { config, onConfigChange, speed, copies, link, embedLink, words, ...viewProps } = props;
  const picture = useRef<HTMLElement>(null);
  const shown = useLoopView(config, viewProps);
  const { frame, place } = shown;
  const { stage } = place;
  const reach = loopReach(place, shown.neuronCount);
  const point = frame.points[shown.point];
  const parameter = shownParameter({ frame, reach, point, parameter: shown.parameter });
  const latest = useStableCallback(() => shown.moveMoment(1));
  // Another function at each moment, so that the next one is waited for.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const advance = useCallback(() => latest(), [latest, place.step, stage, place.moment]);
  const player = useLoopPlayer({ advance, isAtEnd: shown.isAtEnd, speed });
  /** What plays stops when the reader goes elsewhere. */
  const byHand = <Arguments extends unknown[]>(go: (...where: Arguments) => void) => {
    return (...where: Arguments): void => {
      player.pause();
      go(...where);
    };
  };
  const shared = { frame, reach, words };
  const isOtherRule = stage === 'update' && config.optimizer.kind !== 'sgd';
  const formula = isOtherRule ? undefined : loopFormula({ ...shared, config, point, parameter });
  // Nobody could listen to every moment that goes by.
  const news = player.playing
    ? words.playing
    : `${words.reached(frame.step, words.stages[stage])} ${formula?.caption ?? words.otherRule}`;
  const announced = useIdleValue(news, 500);
  return (
    <>
      <div className="mgp-TrainingLoop-head">
        <p className="mgp-TrainingLoop-intro">{words.intro}</p>
        <StageRow
          stage={stage}
          onStageChange={byHand((next) => shown.goTo(frame.step, next))}
          onMove={byHand(shown.moveStage)}
          words={words}
        />
        <p className="mgp-TrainingLoop-explanation">
          <b>{words.stages[stage]}.</b>{' '}
          {stage === 'update' && frame.ending !== undefined ? frame.ending : words.explanations[stage]}
        </p>
      </div>
      <div className="mgp-TrainingLoop-body">
        <section ref={picture} className="mgp-TrainingLoop-picture">
          <div className="mgp-TrainingLoop-name">
            <h3 className="mgp-heading">{words.network}</h3>
            {copies && (
              <LoopCopies
                moment={{ config, view: shown.view, frame, reach, point, parameter, caption: formula?.caption }}
                link={link}
                embedLink={embedLink}
                root={picture}
                words={words}
              />
            )}
          </div>
          <LoopNetwork {...shared} point={point} selected={parameter} />
          {isOtherRule ? <p className="mgp-TrainingLoop-rule">{words.otherRule}</p> : <FormulaBox formula={formula} />}
        </section>
        <section className="mgp-TrainingLoop-data">
          <h3 className="mgp-heading">{words.points}</h3>
          <PointTable {...shared} selected={shown.point} onSelectedChange={shown.choosePoint} />
          <p className="mgp-TrainingLoop-hint">{words.choosePoint}</p>
          <LossSoFar history={frame.history} until={lastKnownLoss(frame.step, reach)} words={words} />
        </section>
        <section className="mgp-TrainingLoop-data">
          <h3 className="mgp-heading">{words.parameters}</h3>
          <ParameterTable {...shared} selected={parameter} onSelectedChange={byHand(shown.chooseParameter)} />
          <p className="mgp-TrainingLoop-hint">{words.chooseParameter}</p>
        </section>
      </div>
      <div className="mgp-TrainingLoop-foot">
        <LoopButtons
          player={player}
          isAtStart={shown.isAtStart}
          isAtEnd={shown.isAtEnd}
          onMove={byHand(shown.moveMoment)}
          onSkip={byHand((steps) => shown.goTo(frame.step + steps, stage))}
          onReset={byHand(() => shown.goTo(0, 'forward', 0))}
          words={words}
        />
        {onConfigChange && (
          <RateField
            rate={config.optimizer.learningRate}
            onRateChange={(learningRate) =>
              onConfigChange({ ...config, optimizer: { ...config.optimizer, learningRate } })
            }
            label={words.learningRate}
          />
        )}
        <span className="mgp-TrainingLoop-count">
          {words.step} <b className="mgp-number">{formatInteger(frame.step)}</b>
        </span>
      </div>
      <span className="mgp-visually-hidden" role="status">
        {announced}
      </span>
    </>
  );
}

/** The last step whose loss the reader has seen; the update before this one told of the loss after it. */
function lastKnownLoss(step: number, { hasLoss, isUpdated }: LoopReach): number {
  if (isUpdated) return step + 1;
  return hasLoss || step > 0 ? step : -1;
}
