import type { HTMLAttributes } from 'react';
import type { LossCurveLabels } from './lossCurveLabels.ts';
import type { YScale } from './lossDomain.ts';
import type { LossSeries } from './LossSeries.ts';

export interface LossCurveProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  /** The lines: the first is drawn solid, the second dashed, then dotted. */
  readonly series: readonly LossSeries[];
  /** The step shown, by the parent's will. A step between recorded ones shows the nearest. */
  readonly cursorStep?: number;
  /** The step shown at first. Default: the newest one, followed as it comes. */
  readonly defaultCursorStep?: number;
  /** A recorded step was chosen by click, drag or key. */
  readonly onCursorStepChange?: (step: number) => void;
  /** Scale of the losses, by the parent's will. */
  readonly yScale?: YScale;
  /** Scale of the losses at first. Default 'linear'. */
  readonly defaultYScale?: YScale;
  readonly onYScaleChange?: (yScale: YScale) => void;
  /** Height of the picture without the line of numbers above it, px. Default 180. */
  readonly height?: number;
  /** Last step of the step axis. Default: grows with the losses, by round numbers. */
  readonly maxStep?: number;
  /**
   * 'loading' and 'error' stand in for a curve that is not there. 'diverged' marks the last loss as the end
   * of a run; a loss that is not finite does so by itself. Default 'ready'.
   */
  readonly status?: LossCurveStatus;
  /** Whether the switch between the scales is there. Default true. */
  readonly scaleSwitch?: boolean;
  /** Other words than the English ones. */
  readonly labels?: Partial<LossCurveLabels>;
}

export type LossCurveStatus = 'ready' | 'loading' | 'error' | 'diverged';
