import type { FunctionSamples } from '@micrograd-playground/engine';
import type { HTMLAttributes } from 'react';
import type { FunctionPlotLabels } from './functionPlotLabels.ts';
import type { FunctionPoint } from './FunctionPoint.ts';

export type FunctionPlotStatus = 'ready' | 'loading' | 'error';

export interface FunctionPlotProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  /** The curve, from `sampleFunction`. A NaN is a gap; `null` shows an invitation instead. */
  readonly samples: FunctionSamples | null;
  /** The point with its tangent; `null` draws the curve alone. */
  readonly at: FunctionPoint | null;
  /** Name of the variable on the horizontal axis. */
  readonly variable: string;
  /** Name of the output on the vertical axis. Default 'L'. */
  readonly output?: string;
  /** The point was dragged, or moved by a key, to another x. Absent: the plot is a picture, not a slider. */
  readonly onAtChange?: (x: number) => void;
  /** What an arrow key moves the point by, and what a drag snaps to. Default: about a hundredth of the axis, a round number. */
  readonly step?: number;
  /** Ends of the horizontal axis. Default: those of the samples. A point beyond them widens it. */
  readonly xDomain?: readonly [number, number];
  /**
   * Ends of the vertical axis. Default: what most of the curve and the point need; peaks and poles are cut off, and it
   * says so. An arrow points to a point beyond ends that are given.
   */
  readonly yDomain?: readonly [number, number];
  /** Height of the picture without the lines of text above and below it, px. Default 220. */
  readonly height?: number;
  /** 'loading' and 'error' stand in for a curve that is not there. Default 'ready'. */
  readonly status?: FunctionPlotStatus;
  /** Other words than the English ones. */
  readonly labels?: Partial<FunctionPlotLabels>;
}
