import { forward } from '../autograd/backward.ts';
import { Value } from '../autograd/Value.ts';
import { createBatchSampler } from '../data/batchSampler.ts';
import { createDataset } from '../data/datasets.ts';
import { createRandom } from '../data/random.ts';
import { regularizationPenalty, sampleLoss } from '../nn/losses.ts';
import { MLP } from '../nn/mlp.ts';
import { createOptimizer } from '../nn/optimizers.ts';
import type { DataPoint, TrainerConfig } from '../training/TrainerConfig.ts';

/** A training run on plain `Value`s, in which every step can be read. */
export interface ReferenceTrainer {
  readonly train: readonly DataPoint[];
  readonly test: readonly DataPoint[];
  /** Parameters now, flat. */
  readonly parameters: () => Float64Array;
  /** ∂(batch loss + penalty)/∂parameter, as the last update used it. */
  readonly gradients: () => Float64Array;
  readonly score: (x: readonly number[]) => number;
  /** Mean loss over points, regularization included. */
  readonly lossOn: (points: readonly DataPoint[]) => number;
  readonly accuracyOn: (points: readonly DataPoint[]) => number;
  /** One update on one mini-batch. */
  readonly step: () => void;
}

/**
 * The reference for compiled training: the graph of one sample's loss is built once and run again for
 * each sample, its gradients add up over the batch, the penalty's own are added, the optimizer updates.
 */
export function createReferenceTrainer(config: TrainerConfig): ReferenceTrainer {
  const { train, test } = createDataset(config.dataset, config.seed);
  const inputs = train[0]?.x.length ?? 2;
  const model = new MLP(inputs, config.model, createRandom(config.weightSeed ?? config.seed, 'weights'));
  if (config.initialParameters) model.setParameters(config.initialParameters);
  const parameters = model.parameters();

  const x = Array.from({ length: inputs }, (_, index) => new Value(0, `x${index + 1}`));
  const label = new Value(0, 'y');
  const score = model.forward(x);
  const loss = sampleLoss(config.loss, score, label);
  const penalty = regularizationPenalty(config.regularization, parameters);

  const optimizer = createOptimizer(config.optimizer, parameters.length);
  const { batchSize, batchOrder } = config;
  const random = createRandom(config.seed, 'batches');
  const batches = createBatchSampler({ samples: train.length, batchSize, batchOrder, random });
  let gradients = new Float64Array(parameters.length);
  let stepsMade = 0;

  function show(point: DataPoint | undefined): void {
    x.forEach((value, index) => (value.data = point?.x[index] ?? NaN));
    label.data = point?.label ?? NaN;
  }

  function mean(points: readonly DataPoint[], measure: () => number): number {
    let total = 0;
    for (const point of points) {
      show(point);
      total += measure();
    }
    return total / points.length;
  }

  return {
    train,
    test,
    parameters: () => model.getParameters(),
    gradients: () => gradients,
    score(at) {
      show({ x: at, label: 1 });
      return forward(score);
    },
    lossOn: (points) => mean(points, () => forward(loss)) + forward(penalty),
    accuracyOn: (points) => mean(points, () => Number(forward(score) > 0 === label.data > 0)),
    step() {
      for (const parameter of parameters) parameter.grad = 0;
      for (const index of batches.next()) {
        show(train[index]);
        forward(loss);
        loss.backward({ accumulate: true });
      }
      for (const parameter of parameters) parameter.grad /= batches.batchSize;
      forward(penalty);
      penalty.backward({ accumulate: true });
      gradients = Float64Array.from(parameters, ({ grad }) => grad);
      const updated = model.getParameters();
      optimizer.update(updated, gradients, stepsMade++);
      model.setParameters(updated);
    },
  };
}
