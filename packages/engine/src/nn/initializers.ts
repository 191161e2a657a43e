import type { InitializerName, ModelConfig } from '../training/TrainerConfig.ts';

/** Where weights come from: U[0, 1) and N(0, 1), such as the stream 'weights' of `createRandom`. */
export interface WeightSource {
  readonly uniform: () => number;
  readonly normal: () => number;
}

/** Draws one weight of a neuron in a layer of `outputs` neurons with `inputs` inputs each. */
export type Initializer = (random: WeightSource, inputs: number, outputs: number) => number;

/** How weights start. Biases start at 0. */
export const INITIALIZERS: Readonly<Record<InitializerName, Initializer>> = {
  /** U(−1, 1), as in micrograd's nn.py. */
  uniform: (random) => symmetric(random, 1),
  /** U(−r, r), r = √(6 / (inputs + outputs)): Glorot & Bengio, 2010, equation 16. */
  xavier: (random, inputs, outputs) => symmetric(random, Math.sqrt(6 / (inputs + outputs))),
  /** N(0, 2 / inputs): He et al., 2015, equation 10. */
  he: (random, inputs) => Math.sqrt(2 / inputs) * random.normal(),
};

/** The model's own initializer, else He's for the ReLUs and Xavier's for everything else. */
export function initializerOf(model: Pick<ModelConfig, 'activation' | 'initializer'>): InitializerName {
  if (model.initializer !== undefined) return model.initializer;
  return model.activation === 'relu' || model.activation === 'leaky_relu' ? 'he' : 'xavier';
}

function symmetric(random: WeightSource, bound: number): number {
  return bound * (2 * random.uniform() - 1);
}
