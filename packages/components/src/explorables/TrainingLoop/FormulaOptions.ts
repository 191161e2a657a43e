import type { TrainerConfig } from '@micrograd-playground/engine';
import type { LoopColumn, LoopPiece } from './formulaPieces.ts';
import type { LoopFrame, LoopPoint } from './loopFrame.ts';
import type { LoopReach } from './LoopReach.ts';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';

/** What is computed at a moment: in letters, and, piece below piece, in numbers. */
export interface MomentFormula {
  readonly caption: string;
  readonly columns: readonly LoopColumn[];
  /** What comes of it. */
  readonly remark?: readonly LoopPiece[];
}

export interface FormulaOptions {
  readonly frame: LoopFrame;
  readonly reach: LoopReach;
  readonly config: Pick<TrainerConfig, 'model' | 'loss'>;
  readonly point: LoopPoint | undefined;
  /** Index of the parameter that stands out. */
  readonly parameter: number;
  readonly words: TrainingLoopLabels;
}
