import type { PythonRun } from '@micrograd-playground/engine';
import { createDataset } from '@micrograd-playground/engine';
import type { LoopMoment } from './LoopMoment.ts';

/** The run at a step, as programs have it: the parameters before the update, and the points that this takes. */
export function loopRun({ config, frame }: LoopMoment): PythonRun {
  const { train: points } = createDataset(config.dataset, config.seed);
  return {
    config,
    step: frame.step,
    parameters: frame.parameters.map(({ before }) => before),
    points,
    ...(frame.points.length < points.length && { batch: frame.points }),
    trainLoss: frame.loss,
    lossAfter: frame.lossAfter,
  };
}
