'use client';

import type { DatasetKind, GeneratedDataset } from '@micrograd-playground/engine';
import { DATASET_KINDS } from '@micrograd-playground/engine';
import type { HTMLAttributes } from 'react';
import { useId, useState } from 'react';
import { classNames } from '../internal/classNames.ts';
import { ErrorBoundary } from '../internal/ErrorBoundary.tsx';
import { formatInteger, formatNumber, formatPercent } from '../internal/formatNumber.ts';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { SliderField } from '../internal/SliderField.tsx';
import { useControllable } from '../internal/useControllable.ts';
import type { DatasetAmounts } from './cornersOnly.ts';
import { CORNER_AMOUNTS, hasCorners, isCornersOnly } from './cornersOnly.ts';
import type { DatasetPickerLabels } from './datasetPickerLabels.ts';
import { DATASET_PICKER_LABELS } from './datasetPickerLabels.ts';
import { DatasetThumbnail } from './DatasetThumbnail.tsx';

export interface DatasetPickerProps extends Omit<HTMLAttributes<HTMLDivElement>, 'defaultValue' | 'children'> {
  /** The chosen data set, where the parent keeps it; null where the run has data of another kind. */
  readonly value?: GeneratedDataset | null;
  /** What is chosen at first. Default: two moons, 200 points, noise 0.1, 20 % held back. */
  readonly defaultValue?: GeneratedDataset;
  /** Called with the whole data set whenever a part of it changes. */
  readonly onValueChange?: (value: GeneratedDataset) => void;
  /** Seed of the thumbnails: the run's seed shows the run's own points. Default 1337. */
  readonly seed?: number;
  /** The data sets on offer, in this order. Default: all of them. */
  readonly kinds?: readonly DatasetKind[];
  /** Nothing can be changed. Default false. */
  readonly disabled?: boolean;
  /** Other words; what is left out stays English. */
  readonly labels?: Partial<DatasetPickerLabels>;
}

const DEFAULT_DATASET: GeneratedDataset = { kind: 'moons', samples: 200, noise: 0.1, testFraction: 0.2 };

/** Chooses the data of a run: thumbnails of the data sets, and how many points, how noisy, how many held back. */
export const DatasetPicker = guardedComponent(function DatasetPicker(
  { value, defaultValue, onValueChange, seed, kinds, disabled, labels, className, ...rest }: DatasetPickerProps,
  ref,
) {
  const words = { ...DATASET_PICKER_LABELS, ...labels };
  return (
    <div {...rest} ref={ref} className={classNames('mgp mgp-DatasetPicker', className)}>
      <ErrorBoundary name={words.heading}>
        <DatasetPickerBody {...{ value, defaultValue, onValueChange, seed, kinds, disabled, words }} />
      </ErrorBoundary>
    </div>
  );
});

interface DatasetPickerBodyProps extends Omit<DatasetPickerProps, 'labels'> {
  readonly words: DatasetPickerLabels;
}

function DatasetPickerBody({
  value,
  defaultValue = DEFAULT_DATASET,
  onValueChange,
  seed = 1337,
  kinds = DATASET_KINDS,
  disabled = false,
  words,
}: DatasetPickerBodyProps) {
  const [chosen, setDataset] = useControllable<GeneratedDataset | null>(value, defaultValue, (next) => {
    if (next) onValueChange?.(next);
  });
  const dataset = chosen ?? DEFAULT_DATASET;
  const [remembered, setRemembered] = useState<DatasetAmounts>();
  const name = useId();
  const cornersOnly = isCornersOnly(dataset);
  const fixed = disabled || cornersOnly || chosen === null;
  /** Amounts for a cloud of points, also while only the corners are shown. */
  const cloud = cornersOnly ? (remembered ?? amountsOf(DEFAULT_DATASET)) : amountsOf(dataset);
  const offered = (kind: DatasetKind): GeneratedDataset => ({
    kind,
    ...(cornersOnly && hasCorners(kind) ? amountsOf(dataset) : cloud),
  });

  return (
    <>
      <fieldset className="mgp-DatasetPicker-kinds" disabled={disabled}>
        <legend className="mgp-heading">{words.heading}</legend>
        <div className="mgp-DatasetPicker-grid">
          {kinds.map((kind) => {
            const { samples, noise } = offered(kind);
            return (
              <label key={kind} className="mgp-DatasetPicker-kind" data-checked={kind === chosen?.kind || undefined}>
                <input
                  type="radio"
                  className="mgp-DatasetPicker-radio"
                  name={name}
                  value={kind}
                  checked={kind === chosen?.kind}
                  onChange={() => setDataset(offered(kind))}
                />
                <DatasetThumbnail kind={kind} samples={samples} noise={noise} seed={seed} />
                <span className="mgp-DatasetPicker-name" data-text={words.kinds[kind]}>
                  {words.kinds[kind]}
                </span>
              </label>
            );
          })}
        </div>
      </fieldset>
      <div className="mgp-DatasetPicker-amounts">
        <SliderField
          label={words.samples}
          value={dataset.samples}
          min={10}
          max={500}
          step={10}
          format={formatInteger}
          disabled={fixed}
          onValueChange={(samples) => setDataset({ ...dataset, samples })}
        />
        <SliderField
          label={words.noise}
          value={dataset.noise}
          min={0}
          max={0.5}
          step={0.01}
          format={formatNoise}
          disabled={fixed}
          onValueChange={(noise) => setDataset({ ...dataset, noise })}
        />
        <SliderField
          label={words.testFraction}
          value={dataset.testFraction}
          min={0}
          max={0.5}
          step={0.05}
          format={formatPercent}
          disabled={fixed}
          onValueChange={(testFraction) => setDataset({ ...dataset, testFraction })}
        />
        {chosen && hasCorners(chosen.kind) && (
          <label className="mgp-DatasetPicker-corners">
            <input
              type="checkbox"
              checked={cornersOnly}
              disabled={disabled}
              onChange={(event) => {
                setRemembered(cloud);
                setDataset({ kind: dataset.kind, ...(event.target.checked ? CORNER_AMOUNTS : cloud) });
              }}
            />
            {words.cornersOnly}
          </label>
        )}
      </div>
    </>
  );
}

function amountsOf({ samples, noise, testFraction }: GeneratedDataset): DatasetAmounts {
  return { samples, noise, testFraction };
}

function formatNoise(noise: number): string {
  return formatNumber(noise, { decimals: 2 });
}
