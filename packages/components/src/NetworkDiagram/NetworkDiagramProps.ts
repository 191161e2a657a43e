import type { BoundaryGrid, ModelConfig } from '@micrograd-playground/engine';
import type { HTMLAttributes } from 'react';
import type { NeuronPosition } from './createNetwork.ts';
import type { NetworkDiagramLabels } from './networkDiagramLabels.ts';

export interface NetworkDiagramProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  /** The layers: what a run was configured with. */
  readonly model: ModelConfig;
  /** Number of inputs. Default 2. */
  readonly inputs?: number;
  /**
   * Weights and biases, flat, in micrograd's order: layer by layer, neuron by neuron, that neuron's weights and then
   * its bias. Absent, or of another length than the model asks for: the structure is drawn without weights.
   */
  readonly parameters?: ArrayLike<number>;
  /** Each neuron's output over the plane, hidden layers first, then the output: `TrainingSnapshot.neuronBoundaries`. */
  readonly neuronBoundaries?: readonly (readonly BoundaryGrid[])[];
  /** Left and right edge of the pictures of the inputs. Default −1 to 1. */
  readonly xDomain?: readonly [number, number];
  /** Lower and upper edge of the pictures of the inputs. Default −1 to 1. */
  readonly yDomain?: readonly [number, number];
  /** The chosen neuron, where the parent keeps it; null for none. Layer 0 holds the inputs, indices count from 0. */
  readonly selectedNeuron?: NeuronPosition | null;
  /** The neuron that is chosen at first. Default null. */
  readonly defaultSelectedNeuron?: NeuronPosition | null;
  /** Called with the neuron that was chosen, or null when the chosen one is let go. */
  readonly onSelectedNeuronChange?: (neuron: NeuronPosition | null) => void;
  /** Height in px; the width is the container's. Default 420. */
  readonly height?: number;
  /** Other words; what is left out stays English. */
  readonly labels?: Partial<NetworkDiagramLabels>;
}
