import { interpret } from './interpret.ts';
import type { PenaltyProgram } from './Updater.ts';

/** What parameters add to the loss, all by the same program: they go through it as its samples. */
export class ParameterPenalty {
  /** Derivative of the last penalty by each parameter. */
  readonly gradient: Float64Array;
  private readonly terms: Float64Array;
  private readonly rate: number;
  private readonly runner: ReturnType<typeof interpret>;

  constructor({ program, rate }: PenaltyProgram, parameterCount: number) {
    this.runner = interpret(program);
    this.rate = rate;
    this.terms = new Float64Array(parameterCount);
    this.gradient = new Float64Array(parameterCount);
  }

  /** Computes the penalty and its gradient. */
  run(parameters: ArrayLike<number>): number {
    const { terms, gradient, rate } = this;
    const count = terms.length;
    this.runner.evaluate([], { columns: [parameters], count }, [terms, gradient]);
    let even = 0;
    let odd = 0;
    for (let i = 0; i < count; i++) {
      gradient[i] = gradient[i]! * rate;
      if (i % 2 === 0) even += terms[i]!;
      else odd += terms[i]!;
    }
    return (even + odd) * rate;
  }
}
