import type { Network, NetworkConnection, NeuronPosition } from './createNetwork.ts';
import { biasIndex, isInput, weightsOffset } from './createNetwork.ts';

export interface ConnectionWeight {
  readonly connection: NetworkConnection;
  readonly weight: number;
}

/** Whether there is a parameter for each weight and bias of the network. */
export function fits({ parameterCount }: Network, parameters: ArrayLike<number> | undefined): boolean {
  return parameters !== undefined && parameters.length === parameterCount;
}

/** A neuron's incoming weights, or an input's outgoing ones, the strongest first, those that are no numbers before all. */
export function strongestWeights(
  network: Network,
  parameters: ArrayLike<number>,
  position: NeuronPosition,
): ConnectionWeight[] {
  return connectionsOf(network, position)
    .map((connection) => ({ connection, weight: parameters[connection.parameter] ?? NaN }))
    .sort((a, b) => strength(b.weight) - strength(a.weight));
}

/** The connections into a neuron, or out of an input. */
export function connectionsOf({ connections }: Network, position: NeuronPosition): NetworkConnection[] {
  return connections.filter(({ layer, source, target }) =>
    isInput(position)
      ? layer === 1 && source === position.index
      : layer === position.layer && target === position.index,
  );
}

/** Whether a connection begins or ends at a neuron. */
export function touches({ layer, source, target }: NetworkConnection, position: NeuronPosition): boolean {
  return position.layer === layer
    ? target === position.index
    : position.layer === layer - 1 && source === position.index;
}

/** The neurons, as indices into `network.neurons`, with a weight or bias that is not a finite number. */
export function divergedNeurons(network: Network, parameters: ArrayLike<number>): number[] {
  const found: number[] = [];
  network.neurons.forEach((position, neuron) => {
    if (isInput(position)) return;
    const [first, bias] = [weightsOffset(network, position), biasIndex(network, position)];
    for (let parameter = first; parameter <= bias; parameter++) {
      if (Number.isFinite(parameters[parameter])) continue;
      found.push(neuron);
      return;
    }
  });
  return found;
}

function strength(weight: number): number {
  return Number.isNaN(weight) ? Infinity : Math.abs(weight);
}
