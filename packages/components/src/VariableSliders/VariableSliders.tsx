'use client';

import type { ComponentPropsWithoutRef } from 'react';
import { useState } from 'react';
import { ComponentRoot } from '../internal/ComponentRoot.tsx';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { useControllable } from '../internal/useControllable.ts';
import type { SliderRange } from './sliderRange.ts';
import { widenRange } from './sliderRange.ts';
import { VariableSlider } from './VariableSlider.tsx';
import type { VariableSlidersLabels } from './variableSlidersLabels.ts';
import { DEFAULT_VARIABLE_SLIDERS_LABELS } from './variableSlidersLabels.ts';

/** Numbers by the name of their variable. */
export type VariableValues = Readonly<Record<string, number>>;

export interface VariableSlidersProps extends Omit<ComponentPropsWithoutRef<'div'>, 'defaultValue' | 'children'> {
  /** The numbers, where the parent keeps them; one slider each, in this order. */
  readonly value?: VariableValues;
  /** The numbers to start with, and what Reset goes back to. Default a = 2, b = −3, c = 10; with `value`, the first one of each name. */
  readonly defaultValue?: VariableValues;
  /** Called with all numbers when one of them changes. */
  readonly onValueChange?: (value: VariableValues) => void;
  /** ∂output/∂variable by name; a name without one is shown as pending. Without this prop no gradients are shown. */
  readonly gradients?: VariableValues;
  /** Name of what is differentiated, in ∂L/∂a. Default 'L'. */
  readonly output?: string;
  /** Left end of the sliders; a lower number that is typed widens its slider. Default −5. */
  readonly min?: number;
  /** Right end of the sliders; a higher number that is typed widens its slider. Default 5. */
  readonly max?: number;
  /** Step of a slider, and of the arrow keys (ten times with Shift). Default 0.01. */
  readonly step?: number;
  /** Default false. */
  readonly disabled?: boolean;
  /** Words to replace. */
  readonly labels?: Partial<VariableSlidersLabels>;
}

const DEFAULT_VALUES: VariableValues = { a: 2, b: -3, c: 10 };

/** The variables of an expression: drag or type their numbers, and see the gradient of each beside it. */
export const VariableSliders = guardedComponent(function VariableSliders(
  {
    value,
    defaultValue,
    onValueChange,
    gradients,
    output = 'L',
    min = -5,
    max = 5,
    step = 0.01,
    disabled = false,
    labels,
    className,
    ...rest
  }: VariableSlidersProps,
  ref,
) {
  const words = { ...DEFAULT_VARIABLE_SLIDERS_LABELS, ...labels };
  const [values, setValues] = useControllable(value, defaultValue ?? DEFAULT_VALUES, onValueChange);
  const first = useFirstValues(values);
  const ranges = useWidenedRanges(values, min, max);
  const names = Object.keys(values);

  return (
    <ComponentRoot component="VariableSliders" name={words.name} {...rest} ref={ref} className={className}>
      {names.length === 0 && <div className="mgp-notice">{words.empty}</div>}
      {names.map((name) => (
        <VariableSlider
          key={name}
          name={name}
          value={values[name] ?? 0}
          initialValue={own(defaultValue ?? {}, name) ?? own(first, name) ?? 0}
          onValueChange={(next) => setValues({ ...values, [name]: next })}
          gradient={gradients && own(gradients, name)}
          showGradient={gradients !== undefined}
          output={output}
          range={ranges.get(name) ?? { min, max }}
          step={step}
          disabled={disabled}
          words={words}
        />
      ))}
    </ComponentRoot>
  );
});

/** The number that each variable had when it appeared. */
function useFirstValues(values: VariableValues): VariableValues {
  const [first, setFirst] = useState(values);
  if (Object.keys(values).every((name) => Object.hasOwn(first, name))) return first;
  const all = { ...values, ...first };
  setFirst(all);
  return all;
}

/** Each variable's range; one that was widened stays so, or a slider would shrink under the hand that drags it. */
function useWidenedRanges(values: VariableValues, min: number, max: number): ReadonlyMap<string, SliderRange> {
  const [ranges, setRanges] = useState<{ min: number; max: number; byName: ReadonlyMap<string, SliderRange> }>();
  const isKnown = ranges !== undefined && Object.is(ranges.min, min) && Object.is(ranges.max, max);
  const before = isKnown ? ranges.byName : new Map<string, SliderRange>();
  const byName = new Map(
    Object.entries(values).map(([name, value]) => [name, widenRange(before.get(name) ?? { min, max }, value)]),
  );
  const same = ranges?.byName === before && [...byName].every(([name, range]) => before.get(name) === range);
  if (!same) setRanges({ min, max, byName });
  return byName;
}

function own(values: VariableValues, name: string): number | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
