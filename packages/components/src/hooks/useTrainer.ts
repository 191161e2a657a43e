import type { Trainer, TrainingSnapshot } from '@micrograd-playground/engine';
import { useSyncExternalStore } from 'react';

const nothing = () => () => {};

/** The newest snapshot of a training run, again at each change. Without a trainer: undefined. */
export function useTrainer(trainer: Trainer): TrainingSnapshot;
export function useTrainer(trainer: Trainer | undefined): TrainingSnapshot | undefined;
export function useTrainer(trainer: Trainer | undefined): TrainingSnapshot | undefined {
  const getSnapshot = () => trainer?.getSnapshot();
  return useSyncExternalStore(trainer?.subscribe ?? nothing, getSnapshot, getSnapshot);
}
