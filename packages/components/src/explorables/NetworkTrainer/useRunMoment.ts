import type { TrainerConfig, TrainingSnapshot } from '@micrograd-playground/engine';
import { countParameters } from '@micrograd-playground/engine';
import { useMemo, useState } from 'react';
import type { RunMoment } from './runGraphRequest.ts';
import { useThrottledValue } from './useThrottledValue.ts';

/** Time between two pictures of a graph whose run goes on, ms: numbers that change faster cannot be read. */
const INTERVAL = 200;

/** The moment of a run that a graph shows: the present one, or one that was held. */
export function useRunMoment(config: TrainerConfig, snapshot: TrainingSnapshot | undefined, inputCount: number) {
  const step = snapshot?.step;
  const parameters = snapshot?.parameters;
  const present = useMemo((): RunMoment | undefined => {
    // For a moment after a change of the network, the parameters are still those of the one before.
    const isWhole = parameters?.length === countParameters(config.model, inputCount);
    return isWhole && step !== undefined ? { config, step, parameters } : undefined;
  }, [config, step, parameters, inputCount]);
  const followed = useThrottledValue(present, snapshot?.status === 'running' ? INTERVAL : 0);
  const [held, setHeld] = useState<RunMoment>();
  const isHeld = held?.config === config;
  const shown = isHeld ? held : followed;
  return {
    /** Undefined before the first numbers of a run have come. */
    moment: shown?.config === config ? shown : undefined,
    isHeld,
    /** Holds the moment that is shown, or follows the run. */
    setHeld: (hold: boolean) => setHeld(hold ? followed : undefined),
  };
}
