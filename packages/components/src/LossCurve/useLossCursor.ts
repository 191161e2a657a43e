import type { HTMLAttributes, PointerEvent as ReactPointerEvent } from 'react';
import { useState } from 'react';
import { holdPointer } from '../internal/holdPointer.ts';
import { picturePoint } from '../internal/picturePoint.ts';
import { useControllable } from '../internal/useControllable.ts';
import { cursorKeyTarget } from './cursorKeyTarget.ts';
import { cursorText } from './cursorText.ts';
import type { LossCurveLabels } from './lossCurveLabels.ts';
import type { LossSeries } from './LossSeries.ts';
import { leadSeries, lossCount, nearestIndex, stepAt } from './LossSeries.ts';

export interface LossCursorInput {
  readonly series: readonly LossSeries[];
  /** The series as they last stood still: while losses stream in, nothing is announced. */
  readonly settled: readonly LossSeries[];
  readonly cursorStep: number | undefined;
  readonly defaultCursorStep: number | undefined;
  readonly onCursorStepChange: ((step: number) => void) | undefined;
  /** Step at a distance from the left edge of the picture, px. */
  readonly stepAtPixel: (x: number) => number;
  readonly labels: LossCurveLabels;
}

export interface LossCursorState {
  /** The recorded step that is shown; undefined where nothing is recorded. */
  readonly step: number | undefined;
  readonly kind: 'hover' | 'set' | 'end';
  readonly lastStep: number | undefined;
  /** Makes an element the slider that moves the cursor. */
  readonly sliderProps: HTMLAttributes<HTMLDivElement>;
}

/**
 * Which step is shown. The cursor rests on a recorded step, or (as Infinity) at the end, where it follows
 * the newest one; the pointer shows another step for as long as it is there.
 */
export function useLossCursor(input: LossCursorInput): LossCursorState {
  const lead = leadSeries(input.series);
  const last = lead ? lossCount(lead) - 1 : -1;
  const stepOf = (index: number): number => (lead ? stepAt(lead, index) : 0);
  const lastStep = stepOf(last);
  const [hovered, setHovered] = useState<number>();
  const [cursor, setCursor] = useControllable<number>(input.cursorStep, input.defaultCursorStep ?? Infinity, (step) =>
    input.onCursorStepChange?.(Math.min(step, lastStep)),
  );
  if (!lead) return { step: undefined, kind: 'end', lastStep: undefined, sliderProps: {} };

  const cursorIndex = nearestIndex(lead, cursor);
  const settledLead = leadSeries(input.settled);
  const settledStep = settledLead ? stepAt(settledLead, lossCount(settledLead) - 1) : 0;
  const said = cursor === Infinity ? Math.min(settledStep, lastStep) : stepOf(cursorIndex);

  const choose = (index: number): void => {
    setHovered(undefined);
    setCursor(index >= last ? Infinity : stepOf(index));
  };
  const indexUnder = (event: ReactPointerEvent<HTMLDivElement>): number | undefined => {
    const point = picturePoint(event);
    return point ? nearestIndex(lead, input.stepAtPixel(point.x)) : undefined;
  };
  return {
    step: stepOf(hovered === undefined ? cursorIndex : nearestIndex(lead, hovered)),
    kind: hovered !== undefined ? 'hover' : cursor === Infinity ? 'end' : 'set',
    lastStep,
    sliderProps: {
      role: 'slider',
      tabIndex: 0,
      'aria-label': input.labels.cursor,
      'aria-valuemin': stepOf(0),
      'aria-valuemax': lastStep,
      'aria-valuenow': said,
      'aria-valuetext': cursorText(input.series, said, input.labels),
      onKeyDown: (event) => {
        const index = cursorKeyTarget(event, cursorIndex, last);
        if (index === undefined) return;
        event.preventDefault();
        choose(index);
      },
      onPointerDown: (event) => {
        const index = indexUnder(event);
        if (index === undefined || event.button !== 0) return;
        holdPointer(event);
        choose(index);
      },
      onPointerMove: (event) => {
        const index = indexUnder(event);
        if (index === undefined) return;
        if (event.buttons === 1) choose(index);
        else setHovered(stepOf(index));
      },
      onPointerLeave: () => setHovered(undefined),
    },
  };
}
