import type { TrainerConfig } from '@micrograd-playground/engine';
import { memo } from 'react';
import { TrainingForm } from '../../TrainingForm/TrainingForm.tsx';

export interface TrainingPanelProps {
  readonly config: TrainerConfig;
  readonly onConfigChange: (config: TrainerConfig) => void;
}

/** How the network learns. */
export const TrainingPanel = memo(function TrainingPanel({ config, onConfigChange }: TrainingPanelProps) {
  const { optimizer, loss, regularization, batchSize, maxSteps, seed } = config;
  return (
    <TrainingForm
      value={{ optimizer, loss, regularization, batchSize, maxSteps, seed }}
      onValueChange={(next) => onConfigChange(withTraining(config, next))}
    />
  );
});

/** Another seed asks for other weights: those of a published run, and a seed for weights alone, give way. */
function withTraining(config: TrainerConfig, next: Partial<TrainerConfig>): TrainerConfig {
  if (next.seed === config.seed) return { ...config, ...next };
  const { initialParameters: _parameters, weightSeed: _seed, ...rest } = config;
  return { ...rest, ...next };
}
