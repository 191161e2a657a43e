import type { Network } from './createNetwork.ts';
import { neuronIndex } from './createNetwork.ts';
import type { NetworkLayout } from './layoutNetwork.ts';

/**
 * The neuron that a key leads to, as an index into `network.neurons`: left and right to the nearest one
 * of the next layer, up and down within the layer, Home and End to the first and the last of all.
 * `undefined` for other keys; at an edge the neuron itself.
 */
export function neighbourNeuron(
  network: Network,
  layout: NetworkLayout,
  neuron: number,
  key: string,
): number | undefined {
  const position = network.neurons[neuron];
  if (!position) return undefined;
  const { layer, index } = position;
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown':
      return within(neuronIndex(network, { layer, index: index + (key === 'ArrowUp' ? -1 : 1) }), neuron);
    case 'ArrowLeft':
    case 'ArrowRight': {
      const other = layer + (key === 'ArrowLeft' ? -1 : 1);
      const y = layout.columns[layer]?.ys[index] ?? 0;
      return within(neuronIndex(network, { layer: other, index: nearest(layout.columns[other]?.ys ?? [], y) }), neuron);
    }
    case 'Home':
      return 0;
    case 'End':
      return network.neurons.length - 1;
    default:
      return undefined;
  }
}

function within(found: number, otherwise: number): number {
  return found < 0 ? otherwise : found;
}

function nearest(ys: readonly number[], y: number): number {
  let best = -1;
  ys.forEach((other, index) => {
    if (best < 0 || Math.abs(other - y) < Math.abs((ys[best] ?? Infinity) - y)) best = index;
  });
  return best;
}
