/** A stall longer than this is not made up for, in milliseconds. */
const LONGEST_STALL = 50;

/** How many updates are due by the clock, at so many a second; after a stall there is no burst. */
export class Pacer {
  private readonly stepsPerSecond: number;
  private last: number;
  /** Updates owed, and parts of one. The first is due at once. */
  private owed = 1;

  /** @param now milliseconds, as in `due` */
  constructor(stepsPerSecond: number, now: number) {
    this.stepsPerSecond = stepsPerSecond > 0 ? stepsPerSecond : Infinity;
    this.last = now;
  }

  /** The whole updates that are due now; they count as made. */
  due(now: number): number {
    if (this.stepsPerSecond === Infinity) return Infinity;
    const interval = 1000 / this.stepsPerSecond;
    const elapsed = Math.min(Math.max(0, now - this.last), Math.max(interval, LONGEST_STALL));
    this.owed += elapsed / interval;
    this.last = now;
    const due = Math.floor(this.owed + 1e-9);
    this.owed -= due;
    return due;
  }

  /** Milliseconds from the last call of `due` until the next update is. */
  wait(): number {
    return this.stepsPerSecond === Infinity ? 0 : ((1 - this.owed) * 1000) / this.stepsPerSecond;
  }
}
