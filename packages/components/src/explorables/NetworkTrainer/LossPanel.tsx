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
    if (!history) return [];
    const { steps, trainLosses, testLosses } = history;
    // One point is not a curve yet: the legend is there already, the losses follow.
    const shown = steps.length > 1;
    const train = { id: 'train', label: 'train', losses: shown ? trainLosses : [], steps: shown ? steps : [] };
    const test = { id: 'test', label: 'test', losses: shown ? testLosses : [], steps: shown ? steps : [] };
    return testLosses.length === 0 ? [train] : [train, test];
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
