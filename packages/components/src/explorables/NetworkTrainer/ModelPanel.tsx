import type { ModelConfig, TrainerConfig } from '@micrograd-playground/engine';
import { memo } from 'react';
import { ModelForm } from '../../ModelForm/ModelForm.tsx';

export interface ModelPanelProps {
  readonly config: TrainerConfig;
  readonly onConfigChange: (config: TrainerConfig) => void;
}

/** The network's shape. */
export const ModelPanel = memo(function ModelPanel({ config, onConfigChange }: ModelPanelProps) {
  return <ModelForm value={config.model} onValueChange={(model) => onConfigChange(withModel(config, model))} />;
});

/** Another network cannot start from parameters that were made for this one. */
function withModel(config: TrainerConfig, model: ModelConfig): TrainerConfig {
  const { initialParameters: _, ...rest } = config;
  return { ...rest, model };
}
