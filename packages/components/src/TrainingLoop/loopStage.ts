/** The parts of an update, in order. */
export const LOOP_STAGES = ['forward', 'loss', 'backward', 'update'] as const;

export type LoopStage = (typeof LOOP_STAGES)[number];

/** Where a reader stands: in which update, and which of its parts was made last. */
export interface LoopPlace {
  readonly step: number;
  readonly stage: LoopStage;
}

/** The place that is reached after so many parts, from the forward pass of step 0 on. */
export function placeAt(position: number): LoopPlace {
  const count = LOOP_STAGES.length;
  return { step: Math.floor(position / count), stage: LOOP_STAGES[position % count] ?? 'forward' };
}

export function positionOf({ step, stage }: LoopPlace): number {
  return step * LOOP_STAGES.length + LOOP_STAGES.indexOf(stage);
}

/** Whether what a stage finds out is known at another. */
export function isKnown(stage: LoopStage, at: LoopStage): boolean {
  return LOOP_STAGES.indexOf(stage) <= LOOP_STAGES.indexOf(at);
}
