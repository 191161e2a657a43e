import { inputName, neuronName } from '@micrograd-playground/engine';
import { formatExactly, formatInteger, formatNumber } from '../internal/formatNumber.ts';
import type { Network, NetworkConnection, NeuronPosition } from './createNetwork.ts';
import { activationOf, biasIndex, isInput, isOutput } from './createNetwork.ts';
import type { NetworkDiagramLabels } from './networkDiagramLabels.ts';
import { fits, strongestWeights } from './networkWeights.ts';

/** A neuron as the engine writes it, counted from 0: `x₁`, `h1[0]`, `out`. */
export function neuronCode(network: Network, position: NeuronPosition): string {
  if (isInput(position)) return inputName(position.index);
  return neuronName(position.layer, position.index, isOutput(network, position));
}

/** What a neuron computes: `h2[1] = tanh(w·x + b)`. */
export function neuronFormula(network: Network, position: NeuronPosition): string {
  const code = neuronCode(network, position);
  if (isInput(position)) return code;
  const activation = activationOf(network, position);
  return `${code} = ${activation === 'linear' ? 'w·x + b' : `${activation}(w·x + b)`}`;
}

export function layerTitle(network: Network, layer: number, words: NetworkDiagramLabels, short = false): string {
  if (layer === 0) return short ? words.inputShort : words.input;
  if (layer === network.sizes.length - 1) return short ? words.outputShort : words.output;
  return (short ? words.hiddenShort : words.hidden)(layer);
}

/** A neuron as it is read aloud: "hidden 1, neuron 2: tanh, bias −0.12, strongest input x₁ with weight 1.40". */
export function neuronDescription(
  network: Network,
  position: NeuronPosition,
  parameters: ArrayLike<number> | undefined,
  words: NetworkDiagramLabels,
): string {
  const title = layerTitle(network, position.layer, words);
  const name = isInput(position)
    ? `${title} ${neuronCode(network, position)}`
    : isOutput(network, position)
      ? title
      : `${title}, ${words.neuron(position.index + 1)}`;
  const parts: string[] = isInput(position) ? [] : [activationOf(network, position)];
  if (parameters && fits(network, parameters)) {
    if (!isInput(position)) parts.push(`${words.bias} ${twoDecimals(parameters[biasIndex(network, position)])}`);
    const strongest = strongestWeights(network, parameters, position)[0];
    if (strongest) {
      const { connection, weight } = strongest;
      parts.push(
        isInput(position)
          ? words.strongestOutput(neuronCode(network, targetOf(connection)), twoDecimals(weight))
          : words.strongestInput(neuronCode(network, sourceOf(connection)), twoDecimals(weight)),
      );
    }
  }
  return parts.length > 0 ? `${name}: ${parts.join(', ')}` : name;
}

/** A connection as it is read aloud, with all digits: "x₁ → h1[0]: weight −0.25". */
export function connectionDescription(
  network: Network,
  connection: NetworkConnection,
  parameters: ArrayLike<number> | undefined,
  words: NetworkDiagramLabels,
): string {
  const weight = parameters?.[connection.parameter];
  const code = connectionCode(network, connection);
  return weight === undefined ? code : `${code}: ${words.weight} ${formatExactly(weight)}`;
}

/** `x₁ → h1[0]` */
export function connectionCode(network: Network, connection: NetworkConnection): string {
  return `${neuronCode(network, sourceOf(connection))} → ${neuronCode(network, targetOf(connection))}`;
}

export function sourceOf({ layer, source }: NetworkConnection): NeuronPosition {
  return { layer: layer - 1, index: source };
}

export function targetOf({ layer, target }: NetworkConnection): NeuronPosition {
  return { layer, index: target };
}

/** "MLP 2 → 6 → 4 → 1, 51 parameters." and what is special about them. */
export function networkSummary(
  network: Network,
  parameters: ArrayLike<number> | undefined,
  words: NetworkDiagramLabels,
): string {
  const summary = words.summary(network.sizes.join(' → '), formatInteger(network.parameterCount));
  if (!parameters || !fits(network, parameters)) return `${summary} ${words.empty}`;
  for (let i = 0; i < parameters.length; i++) {
    if (!Number.isFinite(parameters[i])) return `${summary} ${words.diverged}`;
  }
  return summary;
}

function twoDecimals(x = NaN): string {
  return formatNumber(x, { decimals: 2 });
}
