'use client';

import { defaultTrainerConfig } from '@micrograd-playground/engine';
import type { ComponentPropsWithoutRef } from 'react';
import { useId, useState } from 'react';
import { ComponentRoot } from '../internal/ComponentRoot.tsx';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { ChevronIcon } from '../internal/icons.tsx';
import { useControllable } from '../internal/useControllable.ts';
import { MainFields } from './MainFields.tsx';
import { MoreFields } from './MoreFields.tsx';
import type { TrainingFormLabels } from './trainingFormLabels.ts';
import { DEFAULT_TRAINING_FORM_LABELS } from './trainingFormLabels.ts';
import type { TrainingSettings } from './TrainingSettings.ts';

export interface TrainingFormProps extends Omit<ComponentPropsWithoutRef<'div'>, 'defaultValue' | 'children'> {
  /** The settings, where the parent keeps them. */
  readonly value?: TrainingSettings;
  /** The settings to start with. Default: the engine's `defaultTrainerConfig`. */
  readonly defaultValue?: TrainingSettings;
  /** Called with all settings when one of them changes to something that can be trained with. */
  readonly onValueChange?: (value: TrainingSettings) => void;
  /** 'bar' lies above a view and folds the rarely used settings where it is narrow; 'column' shows all. Default 'bar'. */
  readonly layout?: 'bar' | 'column';
  /** Default false. */
  readonly disabled?: boolean;
  /** Words to replace. */
  readonly labels?: Partial<TrainingFormLabels>;
}

/** How a network learns: learning rate, optimizer, loss, regularization, batches, steps and seed. */
export const TrainingForm = guardedComponent(function TrainingForm(
  {
    value,
    defaultValue = defaultTrainerConfig,
    onValueChange,
    layout = 'bar',
    disabled = false,
    labels,
    className,
    ...rest
  }: TrainingFormProps,
  ref,
) {
  const words = { ...DEFAULT_TRAINING_FORM_LABELS, ...labels };
  const id = useId();
  const [settings, setSettings] = useControllable(value, defaultValue, onValueChange);
  const [open, setOpen] = useState(false);
  const fields = { settings, onSettingsChange: setSettings, disabled, words };

  return (
    <ComponentRoot
      component="TrainingForm"
      name={words.name}
      {...rest}
      ref={ref}
      className={className}
      data-layout={layout}
    >
      <div className="mgp-TrainingForm-fields">
        <MainFields {...fields} />
        {layout === 'bar' && (
          <button
            type="button"
            className="mgp-button mgp-TrainingForm-toggle"
            aria-label={words.moreSettings}
            title={words.moreSettings}
            aria-expanded={open}
            aria-controls={`${id}-more`}
            onClick={() => setOpen(!open)}
          >
            {words.more}
            <ChevronIcon />
          </button>
        )}
        <div id={`${id}-more`} className="mgp-TrainingForm-more" data-open={open}>
          <MoreFields {...fields} />
        </div>
      </div>
    </ComponentRoot>
  );
});
