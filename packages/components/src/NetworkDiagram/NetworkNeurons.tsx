import { memo } from 'react';
import type { Network } from './createNetwork.ts';
import type { NetworkLayout } from './layoutNetwork.ts';

export interface NetworkNeuronsProps {
  readonly network: Network;
  readonly layout: NetworkLayout;
  /** How each neuron is read aloud. */
  readonly descriptions: readonly string[];
  /** Which neurons have a picture, as '1' and '0'; the others show the frame beneath. */
  readonly pictured: string;
  /** Which neurons have parameters that are no finite numbers, as '1' and '0'. */
  readonly diverged: string;
  /** The neuron that Tab reaches. */
  readonly reachable: number;
  readonly selected: number;
  readonly idPrefix: string;
}

/** The neurons as options of a list, each a canvas on its frame. Made anew only when one of the props changes. */
export const NetworkNeurons = memo(function NetworkNeurons({
  network,
  layout,
  descriptions,
  pictured,
  diverged,
  reachable,
  selected,
  idPrefix,
}: NetworkNeuronsProps) {
  return network.neurons.map((position, neuron) => {
    const column = layout.columns[position.layer];
    const y = column?.ys[position.index];
    if (!column || y === undefined) return null;
    const { x, size } = column;
    const [width, height] = [Math.max(24, size), Math.max(size, Math.min(24, column.pitch))];
    return (
      <div
        key={`${position.layer}/${position.index}`}
        id={`${idPrefix}-${neuron}`}
        className="mgp-NetworkDiagram-neuron"
        role="option"
        aria-label={descriptions[neuron]}
        aria-selected={neuron === selected}
        tabIndex={neuron === reachable ? 0 : -1}
        data-neuron={neuron}
        data-diverged={diverged[neuron] === '1' || undefined}
        style={{ left: x - width / 2, top: y - height / 2, width, height }}
      >
        <span
          className="mgp-NetworkDiagram-square"
          style={{ width: size, height: size, borderRadius: Math.min(6, size / 6) }}
        >
          {pictured[neuron] === '1' && <canvas data-neuron={neuron} width={30} height={30} />}
        </span>
      </div>
    );
  });
});
