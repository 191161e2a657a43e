import type { Contestant } from '../Contestant.ts';
import { pointByPoint } from '../pointByPoint.ts';
import { TypedArrayLoops } from '../TypedArrayLoops.ts';

/** Plain loops, written by hand. */
export const typedArrayLoops: Contestant = {
  train(workload) {
    const loops = new TypedArrayLoops(workload);
    return {
      run: (times) => loops.update(times),
      units: loops.batchSize,
      parameters: () => loops.parameters,
    };
  },
  picture(workload, parameters) {
    const loops = new TypedArrayLoops({ ...workload, initialParameters: parameters });
    return pointByPoint((x1, x2) => loops.output(x1, x2));
  },
};
