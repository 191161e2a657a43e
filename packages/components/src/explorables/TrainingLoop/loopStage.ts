/** The parts of an update, in order. */
export const LOOP_STAGES = ['forward', 'loss', 'backward', 'update'] as const;

export type LoopStage = (typeof LOOP_STAGES)[number];

/** Where a reader stands: in which update, in which of its parts, and how far in that. */
export interface LoopPlace {
  readonly step: number;
  readonly stage: LoopStage;
  /** Counted from 0, see `countLoopMoments`. */
  readonly moment: number;
}

/**
 * How many moments a part has: outputs come neuron by neuron, gradients too, from the output back; the points' losses
 * come before their mean; all parameters move at once.
 */
export function countLoopMoments(stage: LoopStage, neuronCount: number): number {
  if (stage === 'loss') return 2;
  return stage === 'update' ? 1 : neuronCount;
}

/** When a neuron is at work in a part; undefined in those that are not about single neurons. */
export function momentOf(stage: LoopStage, neuron: number, neuronCount: number): number | undefined {
  if (stage === 'forward') return neuron;
  return stage === 'backward' ? neuronCount - 1 - neuron : undefined;
}

/** The place one moment on or back, perhaps in another step; before the first one is the first one. */
export function moveMoment(place: LoopPlace, by: 1 | -1, neuronCount: number): LoopPlace {
  const moment = place.moment + by;
  if (moment >= 0 && moment < countLoopMoments(place.stage, neuronCount)) return { ...place, moment };
  const next = moveStage(place, by, neuronCount);
  return by === 1 ? { ...next, moment: 0 } : next;
}

/** The end of the part that comes next, or came before. */
export function moveStage(place: LoopPlace, by: 1 | -1, neuronCount: number): LoopPlace {
  const count = LOOP_STAGES.length;
  const index = place.step * count + LOOP_STAGES.indexOf(place.stage) + by;
  if (index < 0) return { ...place, moment: 0 };
  const stage = LOOP_STAGES[index % count] ?? 'forward';
  return { step: Math.floor(index / count), stage, moment: countLoopMoments(stage, neuronCount) - 1 };
}

/** Whether what a stage finds out is known at another. */
export function isKnown(stage: LoopStage, at: LoopStage): boolean {
  return LOOP_STAGES.indexOf(stage) <= LOOP_STAGES.indexOf(at);
}
