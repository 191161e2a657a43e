import { describe, expect, it } from 'vitest';
import { MLP } from '../nn/mlp.ts';
import { discrepancy } from '../testing/golden.ts';
import { createBatchReader } from './createBatchReader.ts';
import { createTrainer } from './createTrainer.ts';
import { defaultTrainerConfig } from './defaultTrainerConfig.ts';
import { traceNetwork } from './traceNetwork.ts';

const config = { ...defaultTrainerConfig, batchSize: 7 };

describe('createBatchReader', () => {
  it('names the samples whose loss’s gradient each update goes down', () => {
    const trainer = createTrainer(config);
    const { trainPoints } = trainer.getSnapshot();
    const batchAt = createBatchReader(config, trainPoints.length);
    for (const step of [0, 1, 2, 60, 300]) {
      trainer.step(step - trainer.getSnapshot().step);
      const { parameters, learningRate } = trainer.getSnapshot();
      const points = batchAt(step).map((index) => trainPoints[index] ?? { x: [], label: NaN });
      const graph = traceNetwork({ ...config, parameters }, { kind: 'loss', points });
      const grads = new Map(graph.nodes.map(({ id, grad }) => [id, grad]));
      trainer.step();
      const updated = trainer.getSnapshot().parameters;
      new MLP(2, config.model).parameters().forEach(({ label }, i) => {
        const expected = (parameters[i] ?? NaN) - learningRate * (grads.get(label) ?? NaN);
        expect(discrepancy(updated[i] ?? NaN, expected)).toBeLessThan(1e-12);
      });
    }
  });

  it('gives the same batch of a step in whatever order steps are asked for', () => {
    const forwards = createBatchReader(config, 50);
    const batches = Array.from({ length: 30 }, (_, step) => forwards(step));
    const jumping = createBatchReader(config, 50);
    for (const step of [29, 3, 3, 4, 0, 17]) expect(jumping(step)).toEqual(batches[step]);
  });

  it('takes all samples in their order for a full batch', () => {
    expect(createBatchReader({ seed: 1, batchSize: 'full' }, 4)(9)).toEqual([0, 1, 2, 3]);
  });
});
