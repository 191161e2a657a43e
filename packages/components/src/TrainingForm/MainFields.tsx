import { TRAINER_CHOICES, TRAINER_LIMITS } from '@micrograd-playground/engine';
import { parseWithin } from '../internal/parseWithin.ts';
import { SelectField } from '../internal/SelectField.tsx';
import { PresetField } from './PresetField.tsx';
import type { TrainingFormLabels } from './trainingFormLabels.ts';
import type { TrainingSettings } from './TrainingSettings.ts';
import { withRegularization } from './TrainingSettings.ts';

export interface TrainingFieldsProps {
  readonly settings: TrainingSettings;
  readonly onSettingsChange: (settings: TrainingSettings) => void;
  readonly disabled: boolean;
  readonly words: TrainingFormLabels;
}

const LEARNING_RATES = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10] as const;
const REGULARIZATION_RATES = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1] as const;

/** The settings that everybody tries: learning rate, optimizer, regularization, loss. */
export function MainFields({ settings, onSettingsChange, disabled, words }: TrainingFieldsProps) {
  const { optimizer, regularization } = settings;
  return (
    <>
      <PresetField
        label={words.learningRate}
        value={optimizer.learningRate}
        format={String}
        parse={(text) => parseWithin(text, TRAINER_LIMITS.learningRate)}
        presets={LEARNING_RATES}
        presetsLabel={words.usual(words.learningRate)}
        disabled={disabled}
        onValueChange={(learningRate) => onSettingsChange({ ...settings, optimizer: { ...optimizer, learningRate } })}
      />
      <SelectField
        label={words.optimizer}
        value={optimizer.kind}
        options={TRAINER_CHOICES.optimizer.map((kind) => ({ value: kind, label: words.optimizers[kind] }))}
        disabled={disabled}
        onValueChange={(kind) => onSettingsChange({ ...settings, optimizer: { ...optimizer, kind } })}
      />
      <div className="mgp-TrainingForm-pair">
        <SelectField
          label={words.regularization}
          value={regularization.kind}
          options={TRAINER_CHOICES.regularization.map((kind) => ({ value: kind, label: words.regularizations[kind] }))}
          disabled={disabled}
          onValueChange={(kind) => onSettingsChange(withRegularization(settings, kind))}
        />
        <PresetField
          label={words.regularizationRate}
          value={regularization.rate}
          format={String}
          parse={(text) => parseWithin(text, TRAINER_LIMITS.regularizationRate)}
          presets={REGULARIZATION_RATES}
          presetsLabel={words.usual(words.regularizationRate)}
          disabled={disabled || regularization.kind === 'none'}
          onValueChange={(rate) => onSettingsChange({ ...settings, regularization: { ...regularization, rate } })}
        />
      </div>
      <SelectField
        label={words.loss}
        value={settings.loss}
        options={TRAINER_CHOICES.loss.map((loss) => ({ value: loss, label: words.losses[loss] }))}
        disabled={disabled}
        onValueChange={(loss) => onSettingsChange({ ...settings, loss })}
      />
    </>
  );
}
