import type { TrainerConfig, TrainingSnapshot } from '@micrograd-playground/engine';
import { countParameters } from '@micrograd-playground/engine';
import { useMemo, useState } from 'react';
import type { RunMoment } from './runGraphRequest.ts';
import { useThrottledValue } from './useThrottledValue.ts';

/** Time between two pictures of a graph whose run goes on, ms: numbers that change faster cannot be read. */
const INTERVAL = 200;

/** A moment that stays while the run goes on. */
interface Hold {
  readonly moment: RunMoment;
  /** Whether the reader asked for it; otherwise it lasts while steps are taken. */
  readonly isAsked: boolean;
}

export interface Walk {
  /** The step of the graph's passes where the reader is; `null` = they are finished. */
  readonly activeStep: number | null;
  readonly onActiveStepChange: (step: number | null) => void;
  /** Whether the run is where the walk's numbers are to come from. */
  readonly hasArrived: boolean;
}

/**
 * The moment of a run that a graph shows, the present one or one that is held. Whoever steps through a graph holds its
 * moment, so that every step can be taken back.
 */
export function useRunMoment(
  config: TrainerConfig,
  snapshot: TrainingSnapshot | undefined,
  inputCount: number,
  { activeStep, onActiveStepChange, hasArrived }: Walk,
) {
  const step = snapshot?.step;
  const parameters = snapshot?.parameters;
  const present = useMemo((): RunMoment | undefined => {
    // For a moment after a change of the network, the parameters are still those of the one before.
    const isWhole = parameters?.length === countParameters(config.model, inputCount);
    return isWhole && step !== undefined ? { config, step, parameters } : undefined;
  }, [config, step, parameters, inputCount]);
  const followed = useThrottledValue(present, snapshot?.status === 'running' ? INTERVAL : 0);
  const [hold, setHold] = useState<Hold>();
  const held = hold?.moment.config === config ? hold : undefined;
  const shown = held?.moment ?? followed;
  const moment = shown?.config === config ? shown : undefined;
  // A graph that opens in the midst of its passes holds its moment too.
  const met = snapshot?.status === 'running' ? moment : present;
  if (activeStep !== null && !held && hasArrived && met) setHold({ moment: met, isAsked: false });
  return {
    /** Undefined before the first numbers of a run have come. */
    moment,
    isHeld: held !== undefined,
    /** Holds the moment that is shown, or follows the run and ends the walk. */
    setHeld: (isAsked: boolean) => {
      setHold(isAsked && moment ? { moment, isAsked } : undefined);
      if (!isAsked) onActiveStepChange(null);
    },
    setStep: (next: number | null) => {
      const isAsked = held?.isAsked ?? false;
      // At the end of a walk nothing has to be held any more, unless something else would be shown then.
      const isOver = next === null && !isAsked && moment === present;
      setHold(moment && !isOver ? { moment, isAsked } : undefined);
      onActiveStepChange(next);
    },
  };
}
