import type { LoopPlace } from './loopStage.ts';
import { isKnown } from './loopStage.ts';

/** What of a step is known at a place in it. */
export interface LoopReach extends Omit<LoopPlace, 'step'> {
  /** How many neurons have an output, in the order of the layers. */
  readonly outputs: number;
  /** Whether the network's output is known, for every point. */
  readonly hasOutput: boolean;
  /** Whether each point's loss is known. */
  readonly hasLosses: boolean;
  /** Whether their mean is. */
  readonly hasLoss: boolean;
  /** From which neuron on the gradients of weights and biases are known. */
  readonly gradientsFrom: number;
  /** Whether the parameters have moved. */
  readonly isUpdated: boolean;
  /** The neuron that is at work. */
  readonly neuron: number | undefined;
}

export function loopReach({ stage, moment }: Omit<LoopPlace, 'step'>, neuronCount: number): LoopReach {
  const outputs = stage === 'forward' ? moment + 1 : neuronCount;
  const last = neuronCount - 1;
  return {
    stage,
    moment,
    outputs,
    hasOutput: outputs === neuronCount,
    hasLosses: isKnown('loss', stage),
    hasLoss: stage === 'loss' ? moment === 1 : isKnown('loss', stage),
    gradientsFrom: stage === 'backward' ? last - moment : isKnown('backward', stage) ? 0 : neuronCount,
    isUpdated: stage === 'update',
    neuron: stage === 'forward' ? moment : stage === 'backward' ? last - moment : undefined,
  };
}
