import type { HTMLAttributes, PointerEvent as ReactPointerEvent } from 'react';
import type { Domain } from '../internal/Domain.ts';
import { holdPointer } from '../internal/holdPointer.ts';
import { picturePoint } from '../internal/picturePoint.ts';
import { useIdleValue } from '../internal/useIdleValue.ts';
import type { FunctionNames, FunctionPlotLabels } from './functionPlotLabels.ts';
import type { FunctionPoint } from './FunctionPoint.ts';
import { defaultStep, pointKeyTarget, snapToStep } from './snapToStep.ts';

export interface FunctionPointInput {
  readonly at: FunctionPoint | null;
  readonly domain: Domain;
  readonly step: number | undefined;
  readonly onAtChange: ((x: number) => void) | undefined;
  /** Value of the variable at a distance from the left edge of the picture, px. */
  readonly valueAtPixel: (x: number) => number;
  readonly names: FunctionNames;
  readonly labels: FunctionPlotLabels;
}

/** Makes an element the slider that moves the point by pointer, touch and keys; nothing where it cannot be moved. */
export function useFunctionPoint(input: FunctionPointInput): HTMLAttributes<HTMLDivElement> {
  const { at, domain, onAtChange, names, labels } = input;
  const text = at === null ? '' : labels.point(at, names);
  const said = useIdleValue(text, 120);
  if (at === null || onAtChange === undefined) return {};
  const step = input.step !== undefined && input.step > 0 && input.step < Infinity ? input.step : defaultStep(domain);
  const moveTo = (x: number): void => {
    if (!Object.is(x, at.x)) onAtChange(x);
  };
  const drag = (event: ReactPointerEvent<HTMLDivElement>): void => {
    const point = picturePoint(event);
    if (point) moveTo(snapToStep(input.valueAtPixel(point.x), step, domain));
  };
  return {
    role: 'slider',
    tabIndex: 0,
    'aria-label': labels.slider(names),
    'aria-valuemin': domain[0],
    'aria-valuemax': domain[1],
    'aria-valuenow': Number.isFinite(at.x) ? at.x : undefined,
    'aria-valuetext': said,
    onKeyDown: (event) => {
      const target = pointKeyTarget(event, at.x, step, domain);
      if (target === undefined) return;
      event.preventDefault();
      moveTo(target);
    },
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      holdPointer(event);
      drag(event);
    },
    onPointerMove: (event) => {
      if (event.buttons === 1) drag(event);
    },
  };
}
