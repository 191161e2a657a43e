import type { GeneratedDataset, TrainerConfig } from '@micrograd-playground/engine';
import { defaultTrainerConfig, microgradDemoConfig } from '@micrograd-playground/engine';
import { memo } from 'react';
import { DatasetPicker } from '../../DatasetPicker/DatasetPicker.tsx';

export interface DataPanelProps {
  readonly config: TrainerConfig;
  readonly onConfigChange: (config: TrainerConfig) => void;
}

/** What the network learns from; and whole runs to start from. */
export const DataPanel = memo(function DataPanel({ config, onConfigChange }: DataPanelProps) {
  const dataset = config.dataset.kind === 'points' ? null : config.dataset;
  return (
    <section className="mgp-NetworkTrainer-data">
      <DatasetPicker
        value={dataset}
        seed={config.seed}
        onValueChange={(next) => onConfigChange(withDataset(config, next))}
      />
      <div className="mgp-NetworkTrainer-presets">
        <h3 className="mgp-heading">Presets</h3>
        <button
          type="button"
          className="mgp-button"
          data-variant="chip"
          aria-pressed={config === defaultTrainerConfig}
          onClick={() => onConfigChange(defaultTrainerConfig)}
        >
          default
        </button>
        <button
          type="button"
          className="mgp-button"
          data-variant="chip"
          aria-pressed={dataset === null}
          onClick={() => onConfigChange(microgradDemoConfig)}
        >
          micrograd demo
        </button>
      </div>
    </section>
  );
});

/** Other data; what belonged to a published run's own data goes with them. */
function withDataset(config: TrainerConfig, dataset: GeneratedDataset): TrainerConfig {
  const { initialParameters: _parameters, batchOrder: _order, ...rest } = config;
  return { ...rest, dataset };
}
