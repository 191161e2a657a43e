import type { TrainerConfig } from '@micrograd-playground/engine';
import { createTrainer, sampleBoundary } from '@micrograd-playground/engine';
import type { Contestant } from '../Contestant.ts';
import { RESOLUTION, X_DOMAIN, Y_DOMAIN } from '../pictureGrid.ts';
import type { Workload } from '../workloads.ts';

/** Updates that are trained over and over, each time from the start. */
const STEPS = 2000;

/** The engine's trainer on WebAssembly. */
export const compiledToWebAssembly = trainersOn('wasm');
/** The same where WebAssembly is refused. */
export const interpreted = trainersOn('interpreter');

function trainersOn(backend: 'wasm' | 'interpreter'): Contestant {
  return {
    train(workload) {
      const trainer = createTrainer(configOf(workload), { backend });
      if (trainer.getSnapshot().backend !== backend) throw new Error('This browser does not have it.');
      // A trainer records its losses on all points for the curve, which nobody else does here: once, before it counts.
      trainer.step(STEPS);
      trainer.seek(0);
      let step = 0;
      return {
        run(times) {
          for (let left = times; left > 0;) {
            if (step === STEPS) trainer.seek((step = 0));
            const steps = Math.min(left, STEPS - step);
            trainer.step(steps);
            step += steps;
            left -= steps;
          }
        },
        units: workload.batchSize,
        parameters: () => trainer.getSnapshot().parameters,
      };
    },
    picture({ model }, parameters) {
      const picture = () =>
        sampleBoundary({ model, parameters, resolution: RESOLUTION, xDomain: X_DOMAIN, yDomain: Y_DOMAIN, backend });
      return {
        run(times) {
          for (let left = times; left > 0; left--) picture();
        },
        units: RESOLUTION * RESOLUTION,
        outputs: () => picture().values,
      };
    },
  };
}

function configOf(workload: Workload): TrainerConfig {
  const { points, model, loss, learningRate, penalty, batchSize, initialParameters } = workload;
  const isFull = batchSize === points.length;
  return {
    dataset: { kind: 'points', points },
    model,
    loss,
    optimizer: { kind: 'sgd', learningRate },
    regularization: { kind: penalty > 0 ? 'l2' : 'none', rate: penalty },
    batchSize: isFull ? 'full' : batchSize,
    seed: 0,
    maxSteps: STEPS,
    initialParameters,
    ...(isFull ? {} : { batchOrder: points.map((_, index) => index) }),
  };
}
