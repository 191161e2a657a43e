import type { TrainingSnapshot } from '@micrograd-playground/engine';
import { formatNumber, formatPercent } from '../../internal/formatNumber.ts';

export interface RunStatisticsProps {
  readonly snapshot: TrainingSnapshot | undefined;
}

/** Losses and accuracies at the current step, in places that do not move. */
export function RunStatistics({ snapshot }: RunStatisticsProps) {
  return (
    <dl className="mgp-RunStatistics">
      <Statistic name="Train loss" text={loss(snapshot?.trainLoss)} />
      <Statistic name="Test loss" text={loss(snapshot?.testLoss)} />
      <Statistic name="Train accuracy" text={accuracy(snapshot?.trainAccuracy)} />
      <Statistic name="Test accuracy" text={accuracy(snapshot?.testAccuracy)} />
    </dl>
  );
}

function Statistic({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="mgp-number">{text}</dd>
    </div>
  );
}

function loss(value: number | undefined): string {
  return value === undefined ? '—' : formatNumber(value);
}

function accuracy(share: number | undefined): string {
  return share === undefined ? '—' : formatPercent(share);
}
