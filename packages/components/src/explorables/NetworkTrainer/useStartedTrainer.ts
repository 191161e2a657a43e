import type { BoundaryRequest, Trainer, TrainerConfig } from '@micrograd-playground/engine';
import { startTrainer } from '@micrograd-playground/engine';
import { useEffect, useRef, useState } from 'react';

export interface StartedTrainerOptions {
  readonly boundary: BoundaryRequest;
  readonly createWorker?: () => Worker;
  /** Updates to make at once, so that a link can open a run where it was left. */
  readonly initialStep?: number;
  /** Speed at which a running trainer goes on with another config. */
  readonly stepsPerSecond: number;
}

/**
 * A trainer that lives as long as the component: made in an effect and disposed of with it, so that
 * strict mode and hot reloads leave none behind. Another `config` resets it to step 0 of that run, and a
 * running trainer goes on with it at once.
 */
export function useStartedTrainer(config: TrainerConfig, options: StartedTrainerOptions): Trainer | undefined {
  const { boundary, createWorker, initialStep = 0, stepsPerSecond } = options;
  const [trainer, setTrainer] = useState<Trainer>();
  const applied = useRef<{ config: TrainerConfig; boundary: BoundaryRequest }>({ config, boundary });
  const first = useRef({ config, boundary, initialStep });

  useEffect(() => {
    const start = first.current;
    const started = startTrainer(start.config, { boundary: start.boundary, createWorker });
    applied.current = start;
    if (start.initialStep > 0) started.step(start.initialStep);
    setTrainer(started);
    return () => {
      started.dispose();
      setTrainer(undefined);
    };
  }, [createWorker]);

  useEffect(() => {
    if (!trainer) return;
    if (applied.current.boundary !== boundary) trainer.setBoundary(boundary);
    if (applied.current.config !== config) {
      const wasRunning = trainer.getSnapshot().status === 'running';
      trainer.reset(config);
      if (wasRunning) trainer.run({ stepsPerSecond });
    }
    applied.current = { config, boundary };
  }, [trainer, config, boundary, stepsPerSecond]);

  return trainer;
}
