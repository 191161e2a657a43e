import type { OptimizerConfig } from '../training/TrainerConfig.ts';

export const DEFAULT_BETA1 = 0.9;
export const DEFAULT_BETA2 = 0.999;

/**
 * What all parameters of an update share: the learning rate and, for Adam, the corrections 1 − β₁ᵗ and 1 − β₂ᵗ. The
 * powers are products carried along from update to update.
 */
export class UpdateRates {
  private readonly config: OptimizerConfig;
  private readonly betas: readonly number[];
  /** β₁ᵗ and β₂ᵗ after t updates; empty for other methods. */
  private readonly powers: number[];
  private readonly rates: Float64Array;

  constructor(config: OptimizerConfig) {
    const { kind, beta1 = DEFAULT_BETA1, beta2 = DEFAULT_BETA2 } = config;
    this.config = config;
    this.betas = kind === 'adam' ? [beta1, beta2] : [];
    this.powers = this.betas.map(() => 1);
    this.rates = new Float64Array(1 + this.betas.length);
  }

  /** The rates of update number `step`, from 0 on; each call is the next update, and writes over the last one's. */
  next(step: number): Float64Array {
    const { betas, powers, rates } = this;
    rates[0] = learningRateAt(this.config, step);
    for (let i = 0; i < betas.length; i++) {
      const power = (betas[i] ?? 1) * (powers[i] ?? 1);
      powers[i] = power;
      rates[i + 1] = 1 - power;
    }
    return rates;
  }

  getState(): readonly number[] {
    return [...this.powers];
  }

  setState(powers: ArrayLike<number>): void {
    for (let i = 0; i < this.powers.length; i++) this.powers[i] = powers[i] ?? NaN;
  }
}

/** The learning rate of update number `step`, from 0 on: η₀ + (η₁ − η₀)·step / steps, then η₁, if linear. */
export function learningRateAt({ learningRate, schedule }: OptimizerConfig, step: number): number {
  if (schedule?.kind !== 'linear') return learningRate;
  if (step >= schedule.steps) return schedule.to;
  return learningRate + ((schedule.to - learningRate) * step) / schedule.steps;
}
