/** Training time that a reading is taken over, in milliseconds. */
const WINDOW = 200;

/** Measures how many samples a second a run can train, from the time that it spends on them. */
export class SpeedMeter {
  private samples = 0;
  private milliseconds = 0;
  private reading: number | undefined;

  /** The last reading; `undefined` until there was enough to measure. */
  get samplesPerSecond(): number | undefined {
    return this.reading;
  }

  /** Takes in that so many samples were trained in so many milliseconds, which the clock must be able to tell apart. */
  add(samples: number, milliseconds: number): void {
    this.samples += samples;
    this.milliseconds += milliseconds;
    if (this.milliseconds < WINDOW) return;
    this.reading = (1000 * this.samples) / this.milliseconds;
    this.samples = 0;
    this.milliseconds = 0;
  }
}
