import { DEFAULT_MAX_STEPS, TRAINER_CHOICES, TRAINER_LIMITS } from '@micrograd-playground/engine';
import { parseWithin } from '../internal/parseWithin.ts';
import { SelectField } from '../internal/SelectField.tsx';
import type { TrainingFieldsProps } from './MainFields.tsx';
import { PresetField } from './PresetField.tsx';
import type { TrainingSettings } from './TrainingSettings.ts';
import { withMaxSteps, withSchedule } from './TrainingSettings.ts';

const BATCH_SIZES = [1, 5, 10, 20, 50, 'full'] as const;
const STEPS = [100, 500, 1000, 2000, 5000, 10000, 50000] as const;
const SEEDS = [1, 7, 42, 1337] as const;
const FINAL_RATES = [0, 0.001, 0.01, 0.1] as const;

/** The settings that are rarely changed: schedule, batch size, steps, seed. */
export function MoreFields({ settings, onSettingsChange, disabled, words }: TrainingFieldsProps) {
  const { optimizer, batchSize, seed, maxSteps = DEFAULT_MAX_STEPS } = settings;
  const { schedule } = optimizer;
  return (
    <>
      <SelectField
        label={words.schedule}
        value={schedule?.kind ?? 'constant'}
        options={TRAINER_CHOICES.schedule.map((kind) => ({ value: kind, label: words.schedules[kind] }))}
        disabled={disabled}
        onValueChange={(kind) => onSettingsChange(withSchedule(settings, kind))}
      />
      {schedule?.kind === 'linear' && (
        <PresetField
          label={words.finalRate}
          value={schedule.to}
          format={String}
          parse={(text) => parseWithin(text, TRAINER_LIMITS.finalLearningRate)}
          presets={FINAL_RATES}
          presetsLabel={words.usual(words.finalRate)}
          disabled={disabled}
          onValueChange={(to) =>
            onSettingsChange({ ...settings, optimizer: { ...optimizer, schedule: { ...schedule, to } } })
          }
        />
      )}
      <PresetField<TrainingSettings['batchSize']>
        label={words.batchSize}
        value={batchSize}
        format={(size) => (size === 'full' ? words.fullBatch : String(size))}
        parse={(text) => parseBatchSize(text, words.fullBatch)}
        presets={BATCH_SIZES}
        presetsLabel={words.usual(words.batchSize)}
        disabled={disabled}
        onValueChange={(size) => onSettingsChange({ ...settings, batchSize: size })}
      />
      <PresetField
        label={words.steps}
        value={maxSteps}
        format={String}
        parse={(text) => parseWithin(text, TRAINER_LIMITS.maxSteps)}
        presets={STEPS}
        presetsLabel={words.usual(words.steps)}
        disabled={disabled}
        onValueChange={(steps) => onSettingsChange(withMaxSteps(settings, steps))}
      />
      <PresetField
        label={words.seed}
        value={seed}
        format={String}
        parse={(text) => parseWithin(text, TRAINER_LIMITS.seed)}
        presets={SEEDS}
        presetsLabel={words.usual(words.seed)}
        disabled={disabled}
        onValueChange={(next) => onSettingsChange({ ...settings, seed: next })}
      />
    </>
  );
}

function parseBatchSize(text: string, full: string): { value: number | 'full' } | { error: string } {
  if ([full.toLowerCase(), 'full'].includes(text.trim().toLowerCase())) return { value: 'full' };
  const parsed = parseWithin(text, TRAINER_LIMITS.batchSize);
  return 'value' in parsed ? parsed : { error: parsed.error.replace(/\.$/, `, or “${full}”.`) };
}
