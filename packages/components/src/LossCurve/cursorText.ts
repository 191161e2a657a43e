import { formatInteger, formatNumber } from '../internal/formatNumber.ts';
import type { LossCurveLabels } from './lossCurveLabels.ts';
import type { LossSeries } from './LossSeries.ts';
import { indexAtOrBefore } from './LossSeries.ts';

/** The step and its losses in words: "step 40, Train 0.0110, Test 0.0201". */
export function cursorText(series: readonly LossSeries[], step: number, labels: LossCurveLabels): string {
  const losses = series.flatMap((line) => {
    const index = indexAtOrBefore(line, step);
    return index < 0 ? [] : `${line.label} ${formatNumber(line.losses[index] ?? NaN)}`;
  });
  return [`${labels.step} ${formatInteger(step)}`, ...losses].join(', ');
}
