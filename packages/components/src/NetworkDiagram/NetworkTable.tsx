import { memo } from 'react';
import { formatNumber } from '../internal/formatNumber.ts';
import type { Network } from './createNetwork.ts';
import { biasIndex, weightsOffset } from './createNetwork.ts';
import type { NetworkDiagramLabels } from './networkDiagramLabels.ts';
import { layerTitle, neuronCode } from './networkNames.ts';

export interface NetworkTableProps {
  readonly network: Network;
  readonly parameters: ArrayLike<number>;
  readonly words: NetworkDiagramLabels;
}

/** All weights and biases as tables, one a layer: a row for each neuron, a column for each of its inputs. */
export const NetworkTable = memo(function NetworkTable({ network, parameters, words }: NetworkTableProps) {
  return network.sizes.map((size, layer) => {
    if (layer === 0) return null;
    const sources = Array.from({ length: network.sizes[layer - 1] ?? 0 }, (_, index) => ({ layer: layer - 1, index }));
    const title = layerTitle(network, layer, words);
    return (
      <table key={title}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.neurons}</th>
            {sources.map((source) => (
              <th key={source.index} scope="col">
                {neuronCode(network, source)}
              </th>
            ))}
            <th scope="col">{words.bias}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: size }, (_, index) => {
            const position = { layer, index };
            const first = weightsOffset(network, position);
            return (
              <tr key={index}>
                <th scope="row">{neuronCode(network, position)}</th>
                {sources.map((source) => (
                  <td key={source.index}>{formatNumber(parameters[first + source.index] ?? NaN)}</td>
                ))}
                <td>{formatNumber(parameters[biasIndex(network, position)] ?? NaN)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    );
  });
});
