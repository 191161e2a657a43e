// @ts-check
import { collectGarbage, race } from '../harness/race.mjs';
import { figure, spread } from '../harness/statistics.mjs';
import { configOf } from './contestants/ours.mjs';
import { moonsWorkload } from './workloads.mjs';

/** @typedef {typeof import('../../packages/engine/src/index.ts')} Engine */

const BACKENDS = /** @type {const} */ ({ wasm: 'WebAssembly', interpreter: 'the interpreter' });

/**
 * How long it takes to picture every neuron of a network with six hidden layers of eight, on 30 × 30 points each.
 * @param {Engine} engine @returns {Promise<string>} a sentence
 */
export async function neuronMaps({ countParameters, sampleNeuronBoundaries }) {
  const model = /** @type {const} */ ({ hidden: [8, 8, 8, 8, 8, 8], activation: 'tanh' });
  const parameters = Float64Array.from({ length: countParameters(model) }, (_, i) => Math.sin(i));
  const entrants = Object.keys(BACKENDS).map((backend) => {
    const domain = /** @type {const} */ ([-2, 2]);
    const source = { model, parameters, resolution: 30, xDomain: domain, yDomain: domain, backend };
    return {
      name: backend,
      run(/** @type {number} */ times) {
        for (let time = 0; time < times; time++) {
          sampleNeuronBoundaries(/** @type {Parameters<typeof sampleNeuronBoundaries>[0]} */ (source));
        }
      },
    };
  });
  const seconds = await race(entrants);
  const figures = Object.entries(BACKENDS).map(([backend, name]) => {
    const { low, median, high } = spread((seconds.get(backend) ?? []).map((time) => 1000 * time));
    return `${figure(median)} ms (${figure(low)}–${figure(high)}) asking for ${name}`;
  });
  return `The 30 × 30 maps of all 49 neurons of a 2-8-8-8-8-8-8-1 network together: ${figures.join(', ')}.`;
}

/**
 * What a run of a million updates leaves in memory.
 * @param {Engine} engine @returns {string} a sentence
 */
export function historyMemory({ createTrainer }) {
  const megabytes = () => {
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 2 ** 20;
  };
  const trainer = createTrainer(configOf(moonsWorkload()));
  trainer.step(1000);
  const before = megabytes();
  const begin = performance.now();
  trainer.step(1_000_000);
  const seconds = (performance.now() - begin) / 1000;
  const grown = megabytes() - before;
  const { step, backend } = trainer.getSnapshot();
  return (
    `W1 from step 1,000 to step ${step.toLocaleString('en')}, on the ${backend} backend in ${figure(seconds)} s, with the ` +
    `history and the states that \`seek\` starts from: ${figure(grown)} MiB.`
  );
}
