import type { ActivationName, InitializerName } from '@micrograd-playground/engine';

/** The words of `<ModelForm>`. */
export interface ModelFormLabels {
  /** Name of the form. */
  readonly name: string;
  /** Name of a hidden layer, counted from 1. */
  readonly layer: (number: number) => string;
  /** Name of a layer's box. */
  readonly neurons: (number: number) => string;
  readonly moreNeurons: (number: number) => string;
  readonly fewerNeurons: (number: number) => string;
  readonly addLayer: string;
  readonly removeLayer: (number: number) => string;
  readonly activation: string;
  readonly initializer: string;
  /** The line that sums up the network: sizes from inputs to output, and how many parameters that makes. */
  readonly summary: (sizes: readonly number[], parameters: string) => string;
  readonly activations: Readonly<Record<ActivationName, string>>;
  readonly initializers: Readonly<Record<InitializerName | 'default', string>>;
}

export const DEFAULT_MODEL_FORM_LABELS: ModelFormLabels = {
  name: 'Model',
  layer: (number) => `Hidden ${number}`,
  neurons: (number) => `Neurons in hidden layer ${number}`,
  moreNeurons: (number) => `One neuron more in hidden layer ${number}`,
  fewerNeurons: (number) => `One neuron fewer in hidden layer ${number}`,
  addLayer: 'Add layer',
  removeLayer: (number) => `Remove hidden layer ${number}`,
  activation: 'Activation',
  initializer: 'Initial weights',
  summary: (sizes, parameters) => `${sizes.join(' → ')} · ${parameters} parameters`,
  activations: { tanh: 'tanh', relu: 'ReLU', leaky_relu: 'leaky ReLU', sigmoid: 'sigmoid', linear: 'linear (none)' },
  initializers: { default: 'automatic', uniform: 'uniform ±1', xavier: 'Xavier', he: 'He' },
};
