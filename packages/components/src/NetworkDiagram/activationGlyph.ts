import type { ActivationName } from '@micrograd-playground/engine';

const CURVES: Readonly<Record<ActivationName, string>> = {
  tanh: 'M-4 3C0 3 0 -3 4 -3',
  sigmoid: 'M-4 2.5C0.4 2.5 -0.4 -3 4 -3',
  relu: 'M-4 2.5H0L4 -3',
  leaky_relu: 'M-4 3.2L0 2.2L4 -3',
  linear: 'M-3.6 3.2L3.6 -3.2',
};

/** The activation's curve as an SVG path, from −4 to 4: what a neuron shows that has no picture yet. */
export function activationGlyph(activation: ActivationName): string {
  return CURVES[activation];
}
