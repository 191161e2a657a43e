import type { DataPoint } from '@micrograd-playground/engine';
import { createBatchReader } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import type { RunMoment } from './runGraphRequest.ts';
import { checkBatchSize } from './runGraphRequest.ts';

const NO_POINTS: readonly DataPoint[] = [];

/** The training points of the update that comes after a moment of a run. */
export function useRunBatch(moment: RunMoment | undefined, train: readonly DataPoint[]) {
  const config = moment?.config;
  const step = moment?.step ?? 0;
  const batchAt = useMemo(
    () => (config && train.length > 0 ? createBatchReader(config, train.length) : undefined),
    [config, train],
  );
  const batch = useMemo(() => {
    const indices = batchAt?.(step) ?? [];
    return indices.length === 0 ? NO_POINTS : indices.flatMap((index) => train[index] ?? []);
  }, [batchAt, step, train]);
  const size = batch.length;
  const inputCount = train[0]?.x.length ?? 2;
  const tooLarge = useMemo(
    () => (config && size > 0 ? checkBatchSize(config, size, inputCount) : undefined),
    [config, size, inputCount],
  );
  return { batch, tooLarge, isTrainingSet: size === train.length };
}
