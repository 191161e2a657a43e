// @ts-check
import { Reference } from '../reference.mjs';
import { gridColumns } from '../workloads.mjs';

/** The reference itself: loops over typed arrays, with `Math.tanh`. @returns {import('../contestant.mjs').Contestant} */
export function loopsContestant() {
  return {
    name: 'loops over typed arrays',
    precision: 'f64',
    train(workload) {
      const loops = new Reference(workload);
      return { step: (count) => loops.step(count), parameters: () => loops.parameters };
    },
    sample(workload, parameters) {
      const loops = new Reference({ ...workload, initial: parameters });
      const { x, y } = gridColumns();
      const outputs = new Float64Array(x.length);
      return {
        evaluate(times) {
          for (let time = 0; time < times; time++) loops.evaluate(x, y, outputs);
        },
        outputs: () => outputs,
      };
    },
  };
}
