import type { TrainerConfig } from '@micrograd-playground/engine';
import { createTrainer } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import type { LoopFrame } from './loopFrame.ts';
import { loopFrame } from './loopFrame.ts';

/** The update from a step of a run, of a trainer that trains only when it is asked to. */
export function useLoopFrame(config: TrainerConfig, step: number): LoopFrame {
  const trainer = useMemo(() => createTrainer(config), [config]);
  return useMemo(() => loopFrame(trainer, config, step), [trainer, config, step]);
}
