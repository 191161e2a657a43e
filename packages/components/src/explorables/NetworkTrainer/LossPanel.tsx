import type { TrainingSnapshot } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import { LossCurve } from '../../LossCurve/LossCurve.tsx';

export interface LossPanelProps {
  readonly snapshot: TrainingSnapshot | undefined;
  readonly onSeek: (step: number) => void;
}

/** The run's losses; choosing a step in the curve goes to it. */
export function LossPanel({ snapshot, onSeek }: LossPanelProps) {
  const history = snapshot?.history;
  const series = useMemo(() => {
    if (!history || history.steps.length < 2) return [];
    const train = { id: 'train', label: 'train', losses: history.trainLosses, steps: history.steps };
    if (history.testLosses.length === 0) return [train];
    return [train, { id: 'test', label: 'test', losses: history.testLosses, steps: history.steps }];
  }, [history]);
  return (
    <LossCurve
      height={130}
      series={series}
      maxStep={snapshot?.maxSteps}
      cursorStep={snapshot?.step}
      onCursorStepChange={onSeek}
    />
  );
}
