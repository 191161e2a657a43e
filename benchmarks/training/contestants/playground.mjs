// @ts-check
import path from 'node:path';
import { checkout, commitOf } from '../../harness/checkouts.mjs';
import { importTypeScript } from '../../harness/sources.mjs';
import { pointSampler } from '../contestant.mjs';
import { layersOf } from '../workloads.mjs';

/** @typedef {import('../contestant.mjs').Contestant} Contestant */
/** @typedef {import('../workloads.mjs').Workload} Workload */

/** @typedef {{ bias: number, inputLinks: { weight: number }[] }} Node */
/** @typedef {{ output: (x: number) => number, der: (x: number) => number }} Activation */
/** @typedef {{ error: (output: number, target: number) => number, der: (output: number, target: number) => number }} ErrorFunction */
/**
 * What is used of TensorFlow Playground's `nn.ts`.
 * @typedef {object} Module
 * @property {Record<'TANH' | 'RELU' | 'LINEAR', Activation>} Activations
 * @property {{ SQUARE: ErrorFunction }} Errors
 * @property {{ L2: object }} RegularizationFunction
 * @property {(shape: number[], hidden: Activation, output: Activation, regularization: object | null, ids: string[]) => Node[][]} buildNetwork
 * @property {(network: Node[][], inputs: readonly number[]) => number} forwardProp
 * @property {(network: Node[][], target: number, error: ErrorFunction) => void} backProp
 * @property {(network: Node[][], learningRate: number, regularizationRate: number) => void} updateWeights
 */

export const PLAYGROUND = 'TensorFlow Playground, `nn.ts`';
/** Updates of each network that has been trained before. */
const OTHER_STEPS = 2000;

/** @param {Module} nn @param {Workload} workload @param {ArrayLike<number>} parameters */
function networkOf(nn, workload, parameters) {
  const activation = { tanh: nn.Activations.TANH, relu: nn.Activations.RELU, linear: nn.Activations.LINEAR };
  const { hidden, activation: own, outputActivation, penalty } = workload;
  const regularization = penalty > 0 ? nn.RegularizationFunction.L2 : null;
  const shape = [2, ...hidden, 1];
  const network = nn.buildNetwork(shape, activation[own], activation[outputActivation], regularization, ['x', 'y']);
  layersOf(workload).forEach(({ inputs, offset }, depth) => {
    network[depth + 1]?.forEach((node, index) => {
      const first = offset + index * (inputs + 1);
      node.inputLinks.forEach((link, k) => (link.weight = parameters[first + k] ?? 0));
      node.bias = parameters[first + inputs] ?? 0;
    });
  });
  return network;
}

/**
 * TensorFlow Playground's own network, in the way in which its page trains it, as the first one of a process, and after
 * others, as on a page where somebody has tried other activations: then the compiler knows less about each call.
 * @returns {Promise<Contestant[]>}
 */
export async function playgroundContestants() {
  const folder = checkout('playground');
  const file = path.join(folder, 'src/nn.ts');
  const commit = `commit ${commitOf(folder)}`;
  const first = contestant(/** @type {Module} */ (await importTypeScript(file, 'first')));
  const used = contestant(/** @type {Module} */ (await importTypeScript(file, 'used')));
  const afterOthers = async (/** @type {Workload} */ workload) => {
    for (const activation of /** @type {const} */ (['tanh', 'relu'])) {
      for (const outputActivation of /** @type {const} */ (['tanh', 'linear'])) {
        await (await used.train?.({ ...workload, activation, outputActivation }))?.step(OTHER_STEPS);
      }
    }
  };
  return [
    { ...first, name: PLAYGROUND, note: commit },
    {
      ...used,
      name: `${PLAYGROUND}, after others`,
      note: `${commit}, has trained networks with other activations before`,
      async train(workload) {
        await afterOthers(workload);
        return await used.train?.(workload);
      },
      async sample(workload, parameters) {
        await afterOthers(workload);
        return /** @type {import('../contestant.mjs').Sampler} */ (await used.sample?.(workload, parameters));
      },
    },
  ];
}

/** @param {Module} nn @returns {Contestant} */
function contestant(nn) {
  /** @type {ErrorFunction} */
  const hinge = {
    error: (output, target) => Math.max(0, 1 - target * output),
    der: (output, target) => (1 - target * output > 0 ? -target : 0),
  };
  return {
    name: PLAYGROUND,
    precision: 'f64',
    variant: ({ penalty }) => (penalty > 0 ? { penalized: 'weights' } : {}),
    train(workload) {
      const network = networkOf(nn, workload, workload.initial);
      const isHinge = workload.loss === 'hinge';
      const error = isHinge ? hinge : nn.Errors.SQUARE;
      // Its square error has a factor ½, its L2 too.
      const rate = workload.learningRate * (isHinge ? 1 : 2);
      const { points, batchSize, penalty } = workload;
      let position = 0;
      return {
        step(count) {
          for (let left = count * batchSize; left > 0; left--) {
            const point = points[position];
            if (++position === points.length) position = 0;
            if (point === undefined) continue;
            nn.forwardProp(network, point.x);
            nn.backProp(network, point.label, error);
            if (position % batchSize === 0) nn.updateWeights(network, rate, 2 * penalty);
          }
        },
        parameters: () =>
          network
            .slice(1)
            .flatMap((layer) =>
              layer.flatMap(({ inputLinks, bias }) => [...inputLinks.map(({ weight }) => weight), bias]),
            ),
      };
    },
    sample(workload, parameters) {
      const network = networkOf(nn, workload, parameters);
      return pointSampler((point) => nn.forwardProp(network, point));
    },
  };
}
