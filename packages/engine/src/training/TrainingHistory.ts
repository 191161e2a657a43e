import type { LossHistorySnapshot } from './TrainingSnapshot.ts';

/** Most entries kept. */
const CAPACITY = 4096;
/** Newest entries that stay as they are when older ones are thinned. */
const RECENT = 1024;
/** Entries left of the older ones, at most. */
const OLD = 1536;

/**
 * Losses by step, in bounded memory: all that was recorded of late, and thinned further back, to
 * steps that are multiples of a power of two.
 */
export class TrainingHistory {
  private steps = new Float64Array(CAPACITY);
  private trainLosses = new Float64Array(CAPACITY);
  private testLosses = new Float64Array(CAPACITY);
  private length = 0;
  private readonly hasTest: boolean;

  constructor(hasTest: boolean) {
    this.hasTest = hasTest;
  }

  /** The last step recorded, −1 at first. */
  get lastStep(): number {
    return this.steps[this.length - 1] ?? -1;
  }

  /**
   * Whether a run should stop to record this step: every one up to 1,024, then 512 of them while
   * the number of steps doubles, so that judging the whole data set costs less and less.
   */
  wants(step: number): boolean {
    const stride = 1 << Math.max(0, 22 - Math.clz32(step));
    return step % stride === 0 && step > this.lastStep;
  }

  /** Adds an entry; one at or before the last step is known already, and left out. */
  record(step: number, trainLoss: number, testLoss = NaN): void {
    if (step <= this.lastStep) return;
    if (this.length === CAPACITY) this.thin();
    this.steps[this.length] = step;
    this.trainLosses[this.length] = trainLoss;
    this.testLosses[this.length] = testLoss;
    this.length++;
  }

  /** What is recorded now. Views into the history, whose entries never change. */
  snapshot(): LossHistorySnapshot {
    return {
      steps: this.steps.subarray(0, this.length),
      trainLosses: this.trainLosses.subarray(0, this.length),
      testLosses: this.testLosses.subarray(0, this.hasTest ? this.length : 0),
    };
  }

  /** Moves what stays into new arrays, because the old ones are in snapshots. */
  private thin(): void {
    const old = this.length - RECENT;
    const kept: number[] = [];
    for (let stride = 2; ; stride *= 2) {
      kept.length = 0;
      for (let i = 0; i < old; i++) if ((this.steps[i] ?? 0) % stride === 0) kept.push(i);
      if (kept.length <= OLD) break;
    }
    for (let i = old; i < this.length; i++) kept.push(i);
    const pick = (from: Float64Array): Float64Array<ArrayBuffer> => {
      const to = new Float64Array(CAPACITY);
      kept.forEach((index, position) => (to[position] = from[index] ?? NaN));
      return to;
    };
    this.steps = pick(this.steps);
    this.trainLosses = pick(this.trainLosses);
    this.testLosses = pick(this.testLosses);
    this.length = kept.length;
  }
}
