import type { RunState } from './TrainingRun.ts';

/** Most bytes that the checkpoints of a run take, its newest state not counted. */
const BYTES = 12 * 2 ** 20;
const MOST = 1024;
/** Steps from one checkpoint to the next, at first. */
const INTERVAL = 16;

/**
 * States of a run at even intervals, from which any step is reached by a few updates. When there are
 * too many, every other one goes and the interval doubles, so memory is bounded over any length.
 */
export class Checkpoints {
  private readonly states = new Map<number, RunState>();
  private readonly capacity: number;
  private interval = INTERVAL;
  private furthest: RunState;

  constructor(start: RunState) {
    const bytes = 8 * (start.parameters.length + start.optimizer.length) + 512;
    this.capacity = Math.max(8, Math.min(MOST, Math.floor(BYTES / bytes)));
    this.furthest = start;
    this.states.set(start.step, start);
  }

  /** Whether a run should be saved at this step. */
  wants(step: number): boolean {
    return step % this.interval === 0 && !this.states.has(step);
  }

  add(state: RunState): void {
    this.states.set(state.step, state);
    this.addFurthest(state);
    if (this.states.size <= this.capacity) return;
    this.interval *= 2;
    for (const step of this.states.keys()) if (step % this.interval !== 0) this.states.delete(step);
  }

  /** Keeps the state at the end, wherever it is. */
  addFurthest(state: RunState): void {
    if (state.step >= this.furthest.step) this.furthest = state;
  }

  /** The last state at or before a step. */
  before(step: number): RunState {
    if (this.furthest.step <= step) return this.furthest;
    for (let at = step - (step % this.interval); at > 0; at -= this.interval) {
      const state = this.states.get(at);
      if (state !== undefined) return state;
    }
    const [first] = this.states.values();
    return first ?? this.furthest;
  }
}
