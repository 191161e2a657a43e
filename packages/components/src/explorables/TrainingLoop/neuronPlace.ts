import type { ActivationName, TrainerConfig } from '@micrograd-playground/engine';
import type { LoopFrame } from './loopFrame.ts';

export interface NeuronPlace {
  readonly layer: number;
  readonly index: number;
  readonly name: string;
}

/** Where a neuron is, by its index in the order of the layers, inputs not counted. */
export function neuronAt({ neurons }: LoopFrame, flat: number): NeuronPlace | undefined {
  let left = flat;
  for (const [layer, names] of neurons.entries()) {
    if (layer === 0) continue;
    const name = names[left];
    if (name !== undefined) return { layer, index: left, name };
    left -= names.length;
  }
  return undefined;
}

export function activationOf(model: TrainerConfig['model'], isOutput: boolean): ActivationName {
  return isOutput ? (model.outputActivation ?? 'linear') : model.activation;
}
