import { jsonLines } from '../../CopyAs/jsonLines.ts';
import type { LoopMoment } from './LoopMoment.ts';

/**
 * A step as JSON: `config`, from which its run can be repeated, `view`, which is where the reader is, and all numbers of
 * the step, a point or a parameter a line. The run goes on from it with
 * `{ ...config, initialParameters: parameters.map(({ after }) => after) }`.
 */
export function loopJson({ config, view, frame }: LoopMoment): string {
  const { step, learningRate, loss, lossAfter } = frame;
  return jsonLines({
    config,
    view,
    step,
    learningRate,
    loss,
    lossAfter,
    points: frame.points.map(({ x, label, output, loss: own }) => ({ x, label, output, loss: own })),
    parameters: frame.parameters.map(({ name, before, gradient, after }) => ({ name, before, gradient, after })),
  });
}
