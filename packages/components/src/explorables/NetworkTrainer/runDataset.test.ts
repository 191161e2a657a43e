import type { TrainerConfig } from '@micrograd-playground/engine';
import { createDataset, defaultTrainerConfig } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { runDataset } from './runDataset.ts';

describe('runDataset', () => {
  it('has the data that the run is trained on', () => {
    const { dataset, seed } = defaultTrainerConfig;
    expect(runDataset(dataset, seed)).toEqual(createDataset(dataset, seed));
  });

  it.each([{ kind: 'nowhere' }, { samples: 1e9 }, { noise: NaN }, { testFraction: 1 }])(
    'has none for a data set with %j',
    (change) => {
      const dataset = { ...defaultTrainerConfig.dataset, ...change } as TrainerConfig['dataset'];
      expect(runDataset(dataset, 1)).toEqual({ train: [], test: [] });
    },
  );
});
