import type { BoundaryGrid } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import type { Network } from './createNetwork.ts';
import { isInput } from './createNetwork.ts';
import { inputRamp } from './inputRamp.ts';

/** Each neuron's picture, in the order of `network.neurons`; two inputs are the axes of the plane themselves. */
export function useNetworkGrids(
  network: Network,
  boundaries: readonly (readonly BoundaryGrid[])[] | undefined,
  [xLow, xHigh]: readonly [number, number],
  [yLow, yHigh]: readonly [number, number],
): (BoundaryGrid | undefined)[] {
  const ramps = useMemo(
    () => [inputRamp(0, [xLow, xHigh], [yLow, yHigh]), inputRamp(1, [xLow, xHigh], [yLow, yHigh])],
    [xLow, xHigh, yLow, yHigh],
  );
  const planar = network.sizes[0] === 2;
  return network.neurons.map((position) => {
    if (isInput(position)) return planar ? ramps[position.index] : undefined;
    const layer = boundaries?.[position.layer - 1];
    return layer && layer.length === network.sizes[position.layer] ? layer[position.index] : undefined;
  });
}
