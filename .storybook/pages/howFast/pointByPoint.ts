import type { PictureTask } from './Contestant.ts';
import { pictureGrid, RESOLUTION } from './pictureGrid.ts';

/** The picture by a function that takes one point. A run is one row of it, so that slow ones need not do it all. */
export function pointByPoint(output: (x1: number, x2: number) => number): PictureTask {
  const { x, y } = pictureGrid();
  const outputs = new Float64Array(x.length);
  let next = 0;
  const run = (times: number): void => {
    for (let left = times * RESOLUTION; left > 0; left--) {
      outputs[next] = output(x[next] ?? 0, y[next] ?? 0);
      if (++next === outputs.length) next = 0;
    }
  };
  return {
    run,
    units: RESOLUTION,
    outputs() {
      next = 0;
      run(RESOLUTION);
      return outputs;
    },
  };
}
