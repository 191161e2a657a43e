'use client';

import type { InitializerName, ModelConfig } from '@micrograd-playground/engine';
import { countParameters, TRAINER_CHOICES } from '@micrograd-playground/engine';
import type { ComponentPropsWithoutRef } from 'react';
import { useRef } from 'react';
import { classNames } from '../internal/classNames.ts';
import { ErrorBoundary } from '../internal/ErrorBoundary.tsx';
import { formatInteger } from '../internal/formatNumber.ts';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { PlusIcon } from '../internal/icons.tsx';
import { SelectField } from '../internal/SelectField.tsx';
import { useControllable } from '../internal/useControllable.ts';
import { LayerRow } from './LayerRow.tsx';
import type { ModelFormLabels } from './modelFormLabels.ts';
import { DEFAULT_MODEL_FORM_LABELS } from './modelFormLabels.ts';

export interface ModelFormProps extends Omit<ComponentPropsWithoutRef<'div'>, 'defaultValue' | 'children'> {
  /** The network, where the parent keeps it. */
  readonly value?: ModelConfig;
  /** The network to start with. Default two hidden layers of 8 tanh neurons. */
  readonly defaultValue?: ModelConfig;
  /** Called with the whole network when a part of it changes. */
  readonly onValueChange?: (value: ModelConfig) => void;
  /** Number of inputs, for the summary. Default 2. */
  readonly inputs?: number;
  /** Fewest hidden layers that can be chosen; 0 allows a single neuron without hidden layers. Default 1. */
  readonly minLayers?: number;
  /** Most hidden layers, up to 6. Default 3. */
  readonly maxLayers?: number;
  /** Most neurons in a layer. Default 16. */
  readonly maxNeurons?: number;
  /** Default false. */
  readonly disabled?: boolean;
  /** Words to replace. */
  readonly labels?: Partial<ModelFormLabels>;
}

const DEFAULT_MODEL: ModelConfig = { hidden: [8, 8], activation: 'tanh' };
const INITIALIZERS: readonly (InitializerName | 'default')[] = ['default', ...TRAINER_CHOICES.initializer];
const MOST_LAYERS = 6;

/** The shape of a network: its hidden layers, its activation and how its weights begin. */
export const ModelForm = guardedComponent(function ModelForm(
  {
    value,
    defaultValue = DEFAULT_MODEL,
    onValueChange,
    inputs = 2,
    minLayers = 1,
    maxLayers = 3,
    maxNeurons = 16,
    disabled = false,
    labels,
    className,
    ...rest
  }: ModelFormProps,
  ref,
) {
  const words = { ...DEFAULT_MODEL_FORM_LABELS, ...labels };
  const [model, setModel] = useControllable(value, defaultValue, onValueChange);
  const add = useRef<HTMLButtonElement>(null);
  const { hidden } = model;
  const full = hidden.length >= Math.min(maxLayers, MOST_LAYERS);
  const sizes = [inputs, ...hidden, 1];
  const setHidden = (next: readonly number[]): void => setModel({ ...model, hidden: next });

  return (
    <div
      role="group"
      aria-label={words.name}
      {...rest}
      ref={ref}
      className={classNames('mgp mgp-ModelForm', className)}
    >
      <ErrorBoundary name={words.name}>
        <p className="mgp-ModelForm-summary">{words.summary(sizes, formatInteger(countParameters(model, inputs)))}</p>
        <div className="mgp-ModelForm-layout">
          <ol className="mgp-ModelForm-layers">
            {hidden.map((neurons, i) => (
              <LayerRow
                key={`hidden ${i + 1}`}
                number={i + 1}
                neurons={neurons}
                maxNeurons={maxNeurons}
                removable={hidden.length > minLayers}
                disabled={disabled}
                words={words}
                onNeuronsChange={(next) => setHidden(hidden.with(i, next))}
                onRemove={() => {
                  setHidden(hidden.toSpliced(i, 1));
                  add.current?.focus();
                }}
              />
            ))}
          </ol>
          <button
            ref={add}
            type="button"
            className="mgp-button mgp-ModelForm-add"
            disabled={disabled}
            aria-disabled={full}
            onClick={() => !full && setHidden([...hidden, hidden.at(-1) ?? Math.min(8, maxNeurons)])}
          >
            <PlusIcon />
            {words.addLayer}
          </button>
          <div className="mgp-ModelForm-fields">
            <SelectField
              label={words.activation}
              value={model.activation}
              options={TRAINER_CHOICES.activation.map((name) => ({ value: name, label: words.activations[name] }))}
              disabled={disabled}
              onValueChange={(activation) => setModel({ ...model, activation })}
            />
            <SelectField
              label={words.initializer}
              value={model.initializer ?? 'default'}
              options={INITIALIZERS.map((name) => ({ value: name, label: words.initializers[name] }))}
              disabled={disabled}
              onValueChange={(name) => setModel(withInitializer(model, name))}
            />
          </div>
        </div>
      </ErrorBoundary>
    </div>
  );
});

/** 'default' leaves the choice to the engine: the key is absent, as in a config that never had it. */
function withInitializer({ initializer: _, ...model }: ModelConfig, name: InitializerName | 'default'): ModelConfig {
  return name === 'default' ? model : { ...model, initializer: name };
}
