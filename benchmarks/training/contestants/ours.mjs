// @ts-check
import { gridColumns, RESOLUTION } from '../workloads.mjs';
import { graphTrainee, graphSampler } from './scalarGraph.mjs';

/** @typedef {import('../contestant.mjs').Contestant} Contestant */
/** @typedef {import('../workloads.mjs').Workload} Workload */
/** @typedef {typeof import('../../../packages/engine/src/index.ts')} Engine */

/** From this step on a trainer measures its losses so rarely that one step costs what the next one does. */
const SETTLED = 100_000;
const MOST_STEPS = 1_000_000;
const WHOLE_RUN = 2000;
const PRODUCT = 'Micrograd Playground';

/** @param {Workload} workload @returns {import('../../../packages/engine/src/index.ts').ModelConfig} */
const modelOf = ({ hidden, activation, outputActivation }) => ({ hidden, activation, outputActivation });

/** @param {Workload} workload @returns {import('../../../packages/engine/src/index.ts').TrainerConfig} */
export function configOf(workload) {
  const { points, loss, learningRate, penalty, batchSize, initial } = workload;
  const isFull = batchSize === points.length;
  return {
    dataset: { kind: 'points', points },
    model: modelOf(workload),
    loss,
    optimizer: { kind: 'sgd', learningRate },
    regularization: { kind: penalty > 0 ? 'l2' : 'none', rate: penalty },
    batchSize: isFull ? 'full' : batchSize,
    seed: 0,
    maxSteps: MOST_STEPS,
    initialParameters: initial,
    ...(isFull ? {} : { batchOrder: points.map((_, index) => index) }),
  };
}

/**
 * A trainer as the product runs it, with its history, checkpoints and snapshots.
 * @param {Engine} engine @param {Workload} workload @param {'wasm' | 'interpreter'} backend
 */
function startTrainer(engine, workload, backend) {
  const options = { backend };
  const trainer = engine.createTrainer(configOf(workload), options);
  const { backend: actual } = trainer.getSnapshot();
  if (actual !== backend) throw new Error(`the trainer runs on the ${actual}`);
  return trainer;
}

/** @param {Engine} engine @param {'wasm' | 'interpreter'} backend @param {string} name @returns {Contestant} */
function trainerContestant(engine, backend, name) {
  return {
    name,
    precision: 'f64',
    train(workload) {
      const trainer = startTrainer(engine, workload, backend);
      const isFull = workload.batchSize === workload.points.length;
      return {
        step: (count) => trainer.step(count),
        parameters: () => trainer.getSnapshot().parameters,
        prepare(count) {
          const { step } = trainer.getSnapshot();
          if (step + count > MOST_STEPS) trainer.reset();
          if (!isFull && trainer.getSnapshot().step < SETTLED) trainer.step(SETTLED - trainer.getSnapshot().step);
        },
        end: () => trainer.dispose(),
      };
    },
    sample(workload, parameters) {
      startTrainer(engine, workload, backend).dispose();
      const { xDomain, yDomain } = gridColumns();
      const source = { model: modelOf(workload), parameters, resolution: RESOLUTION, xDomain, yDomain, backend };
      let grid = engine.sampleBoundary(source);
      return {
        evaluate(times) {
          for (let time = 0; time < times; time++) grid = engine.sampleBoundary(source);
        },
        outputs: () => grid.values,
      };
    },
  };
}

/** @param {Engine} engine @param {'wasm' | 'interpreter'} backend @param {string} name @returns {Contestant} */
function wholeRunContestant(engine, backend, name) {
  return {
    name,
    precision: 'f64',
    note: `${WHOLE_RUN.toLocaleString('en')} steps from the start, with all losses that the curve shows`,
    train(workload) {
      if (workload.batchSize === workload.points.length) return undefined;
      const trainer = startTrainer(engine, workload, backend);
      return {
        step(count) {
          for (let left = count; left > 0;) {
            const { step } = trainer.getSnapshot();
            const steps = Math.min(left, WHOLE_RUN - step);
            if (steps > 0) trainer.step(steps);
            else trainer.reset();
            left -= steps;
          }
        },
        parameters: () => trainer.getSnapshot().parameters,
        end: () => trainer.dispose(),
      };
    },
  };
}

/** @param {Engine} engine @returns {Contestant[]} */
export function ourContestants(engine) {
  const make = /** @type {import('./scalarGraph.mjs').MakeScalar} */ (
    /** @type {unknown} */ ((/** @type {number} */ data) => new engine.Value(data))
  );
  return [
    trainerContestant(engine, 'wasm', `**${PRODUCT}, WebAssembly**`),
    trainerContestant(engine, 'interpreter', `**${PRODUCT}, interpreter**`),
    wholeRunContestant(engine, 'wasm', `${PRODUCT}, WebAssembly, a whole run`),
    wholeRunContestant(engine, 'interpreter', `${PRODUCT}, interpreter, a whole run`),
    {
      name: `${PRODUCT}, \`Value\` graphs`,
      precision: 'f64',
      train: (workload) => graphTrainee(make, workload),
      sample: (workload, parameters) => graphSampler(make, workload, parameters),
    },
  ];
}
