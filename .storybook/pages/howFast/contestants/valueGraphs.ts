import { meanLoss, MLP, regularizationPenalty } from '@micrograd-playground/engine';
import type { Contestant } from '../Contestant.ts';
import { pointByPoint } from '../pointByPoint.ts';

/** The engine's `Value`s: a graph of objects, built anew for each update, as micrograd does. */
export const valueGraphs: Contestant = {
  train({ points, model, loss, learningRate, penalty, batchSize, initialParameters }) {
    const network = MLP.fromParameters(2, model, initialParameters);
    const parameters = network.parameters();
    let position = 0;
    const update = (): void => {
      const batch = points.slice(position, position + batchSize);
      position = (position + batchSize) % points.length;
      const scores = batch.map(({ x }) => network.forward(x));
      const labels = batch.map(({ label }) => label);
      const total = meanLoss(loss, scores, labels).add(
        regularizationPenalty({ kind: 'l2', rate: penalty }, parameters),
      );
      total.backward();
      for (const parameter of parameters) parameter.data -= learningRate * parameter.grad;
    };
    return {
      run(times) {
        for (let left = times; left > 0; left--) update();
      },
      units: batchSize,
      parameters: () => network.getParameters(),
    };
  },
  picture({ model }, parameters) {
    const network = MLP.fromParameters(2, model, parameters);
    return pointByPoint((x1, x2) => network.forward([x1, x2]).data);
  },
};
