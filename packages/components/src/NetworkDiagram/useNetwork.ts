import type { ModelConfig } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import type { Network } from './createNetwork.ts';
import { createNetwork } from './createNetwork.ts';

/** The structure, the same object until a size or an activation changes. */
export function useNetwork({ hidden, activation, outputActivation }: ModelConfig, inputs: number): Network {
  const sizes = hidden.join(',');
  return useMemo(
    () =>
      createNetwork({ hidden: sizes === '' ? [] : sizes.split(',').map(Number), activation, outputActivation }, inputs),
    [sizes, activation, outputActivation, inputs],
  );
}
