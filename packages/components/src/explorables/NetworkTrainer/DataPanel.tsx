import type { GeneratedDataset, TrainerConfig } from '@micrograd-playground/engine';
import { defaultTrainerConfig, microgradDemoConfig } from '@micrograd-playground/engine';
import { DatasetPicker } from '../../DatasetPicker/DatasetPicker.tsx';

export interface DataPanelProps {
  readonly config: TrainerConfig;
  readonly onConfigChange: (config: TrainerConfig) => void;
}

/** What the network learns from; and whole runs to start from. */
export function DataPanel({ config, onConfigChange }: DataPanelProps) {
  const isDemo = config.dataset.kind === 'points';
  return (
    <section className="mgp-NetworkTrainer-data">
      <h3 className="mgp-heading">Data</h3>
      <DatasetPicker
        value={config.dataset.kind === 'points' ? undefined : config.dataset}
        seed={config.seed}
        onValueChange={(dataset) => onConfigChange(withDataset(config, dataset))}
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
          aria-pressed={isDemo}
          onClick={() => onConfigChange(microgradDemoConfig)}
        >
          micrograd demo
        </button>
      </div>
    </section>
  );
}

/** Other data; what belonged to a published run's own data goes with them. */
function withDataset(config: TrainerConfig, dataset: GeneratedDataset): TrainerConfig {
  const { initialParameters: _parameters, batchOrder: _order, ...rest } = config;
  return { ...rest, dataset };
}
