import type { TrainerConfig } from '@micrograd-playground/engine';
import type { LoopFrame, LoopPoint } from './loopFrame.ts';
import type { LoopReach } from './LoopReach.ts';
import type { LoopView } from './LoopView.ts';

/** A moment of a run with all that is shown of it, as it is taken away. */
export interface LoopMoment {
  readonly config: TrainerConfig;
  /** Where it is. */
  readonly view: LoopView;
  readonly frame: LoopFrame;
  readonly reach: LoopReach;
  readonly point: LoopPoint | undefined;
  /** Index of the parameter that stands out. */
  readonly parameter: number;
  /** What is computed at it, where that is written out. */
  readonly caption: string | undefined;
}
