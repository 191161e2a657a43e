import type { LoopStage } from './loopStage.ts';

/** Where the reader of a loop is, as plain JSON, so that a page can keep it in a link. */
export interface LoopView {
  /** Updates made before this one. */
  readonly step: number;
  readonly stage: LoopStage;
  /** How far this part has come, from 0 (see `countLoopMoments`); `null` when it is done. */
  readonly moment: number | null;
  /** The point that the network is drawn for, an index into the batch. */
  readonly point: number;
  /** The parameter whose numbers are written out, an index into the flat parameters; `null` for the first weight of the output. */
  readonly parameter: number | null;
}

/** The first forward pass. Of XOR's points the first one is all zeros, so the second one is shown. */
export const DEFAULT_LOOP_VIEW: LoopView = { step: 0, stage: 'forward', moment: null, point: 1, parameter: null };
