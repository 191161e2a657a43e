import { countParameters } from '../nn/mlp.ts';
import { microgradRun } from './microgradRun.ts';
import type { PythonRun } from './PythonRun.ts';
import { pytorchRun } from './pytorchRun.ts';

export interface RunPythonOptions {
  /** micrograd's `Value`s, or float64 tensors of PyTorch. */
  readonly target: 'micrograd' | 'pytorch';
  /** Whether the program also makes the next update, and prints the loss, weights and biases after it. Default false. */
  readonly update?: boolean;
}

/**
 * A Python program that has the network of a run with its present parameters and the points that it is trained on. It
 * prints the loss on them, regularization included, and the gradient of each weight and bias, which are ours; then it has a
 * function `train(steps)` that goes on with the run's optimizer. With `update` it makes the next update by itself.
 *
 * ```ts
 * const { step, parameters, trainPoints: points, trainLoss } = trainer.getSnapshot();
 * printRunPython({ config, step, parameters, points, trainLoss }, { target: 'micrograd' });
 * ```
 *
 * micrograd computes number by number, so its program takes the first points only where all of them would make a graph of
 * more than 200,000 `Value`s, and says so. What the optimizer remembers of earlier updates (momentum, Adam) is not part of
 * a snapshot and begins at zero; a mini-batch is drawn by Python. The program says both.
 *
 * @throws RangeError without points (an empty `batch` too), and for another number of parameters than the network has
 */
export function printRunPython(run: PythonRun, { target, update = false }: RunPythonOptions): string {
  const [first] = run.points;
  if (first === undefined || run.batch?.length === 0)
    throw new RangeError('A program needs points to compute a loss on.');
  const count = countParameters(run.config.model, first.x.length);
  if (run.parameters.length !== count) {
    throw new RangeError(`This network has ${count} parameters, not ${run.parameters.length}.`);
  }
  return `${(target === 'micrograd' ? microgradRun : pytorchRun)(run, update).join('\n')}\n`;
}
