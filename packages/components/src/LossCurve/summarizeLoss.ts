import type { LossSummary } from './lossCurveLabels.ts';
import { lossExtent } from './lossExtent.ts';
import type { LossSeries } from './LossSeries.ts';
import { lossCount, stepAt } from './LossSeries.ts';

/** What there is to say about one line; undefined where it has no finite loss. */
export function summarizeLoss(series: LossSeries): LossSummary | undefined {
  const { finite, min, lastStep, divergedAt } = lossExtent(series);
  if (finite === 0) return undefined;
  let lowest = 0;
  while (series.losses[lowest] !== min) lowest++;
  return {
    label: series.label,
    count: lossCount(series),
    first: series.losses[0] ?? NaN,
    last: series.losses[finite - 1] ?? NaN,
    lowest: min,
    lowestStep: stepAt(series, lowest),
    lastStep,
    divergedAt,
  };
}
