'use client';

import { ComponentRoot } from '../internal/ComponentRoot.tsx';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { NETWORK_DIAGRAM_LABELS } from './networkDiagramLabels.ts';
import type { NetworkDiagramProps } from './NetworkDiagramProps.ts';
import { NetworkPicture } from './NetworkPicture.tsx';

/**
 * A multi-layer perceptron as columns of neurons: each shows its output over the plane of the inputs, each connection
 * its weight by colour and width.
 */
export const NetworkDiagram = guardedComponent(function NetworkDiagram(
  {
    model,
    inputs,
    parameters,
    neuronBoundaries,
    xDomain,
    yDomain,
    selectedNeuron,
    defaultSelectedNeuron,
    onSelectedNeuronChange,
    height,
    labels,
    className,
    ...rest
  }: NetworkDiagramProps,
  ref,
) {
  const name = labels?.network ?? NETWORK_DIAGRAM_LABELS.network;
  return (
    <ComponentRoot component="NetworkDiagram" name={name} {...rest} ref={ref} className={className}>
      <NetworkPicture
        {...{ model, inputs, parameters, neuronBoundaries, xDomain, yDomain, height, labels }}
        {...{ selectedNeuron, defaultSelectedNeuron, onSelectedNeuronChange }}
      />
    </ComponentRoot>
  );
});
