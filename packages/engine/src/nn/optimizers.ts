import type { OptimizerConfig, OptimizerKind } from '../training/TrainerConfig.ts';

/** Changes parameters so that the loss falls. */
export interface Optimizer {
  /**
   * Makes update number `step` (from 0 on): changes the flat `parameters` in place, by `gradients` of
   * the same length and order, at the schedule's learning rate for that step.
   */
  readonly update: (parameters: Float64Array, gradients: ArrayLike<number>, step: number) => void;
  /** Everything that the next update depends on besides its arguments, as a copy. */
  readonly getState: () => Float64Array;
  /** Goes on from an earlier state. Throws a RangeError for a state of another length. */
  readonly setState: (state: ArrayLike<number>) => void;
}

/** One parameter's share of an update: the new parameter, given the old one, its gradient and the rate. */
type Rule = (parameter: number, gradient: number, index: number, learningRate: number) => number;

/** Numbers of state, and how an update starts and treats each parameter. */
interface Method {
  readonly state: Float64Array;
  /** Called before the parameters of an update. */
  readonly begin?: () => void;
  readonly rule: Rule;
}

export const DEFAULT_MOMENTUM = 0.9;
export const DEFAULT_BETA1 = 0.9;
export const DEFAULT_BETA2 = 0.999;
export const DEFAULT_EPSILON = 1e-8;

/** Gradient descent: p ← p − η·g. */
function sgd(): Method {
  return { state: new Float64Array(0), rule: (p, g, _index, rate) => p - rate * g };
}

/** Momentum (Polyak, 1964), as in PyTorch's SGD: v ← μ·v + g, then p ← p − η·v; v starts at 0. */
function momentum({ momentum: decay = DEFAULT_MOMENTUM }: OptimizerConfig, count: number): Method {
  const velocity = new Float64Array(count);
  return {
    state: velocity,
    rule: (p, g, index, rate) => {
      const v = decay * (velocity[index] ?? 0) + g;
      velocity[index] = v;
      return p - rate * v;
    },
  };
}

/**
 * Adam (Kingma & Ba, 2015, algorithm 1): m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g²,
 * p ← p − η·m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ).
 * State: all m, all v, β₁ᵗ, β₂ᵗ. The powers are products carried along, because `**` may differ in
 * its last bit from one browser to the next.
 */
function adam(config: OptimizerConfig, count: number): Method {
  const { beta1 = DEFAULT_BETA1, beta2 = DEFAULT_BETA2, epsilon = DEFAULT_EPSILON } = config;
  const state = new Float64Array(2 * count + 2);
  const [first, second, powers] = [
    state.subarray(0, count),
    state.subarray(count, 2 * count),
    state.subarray(2 * count),
  ];
  powers.fill(1);
  let [correction1, correction2] = [0, 0];
  return {
    state,
    begin: () => {
      powers[0] = beta1 * (powers[0] ?? 1);
      powers[1] = beta2 * (powers[1] ?? 1);
      correction1 = 1 - powers[0];
      correction2 = 1 - powers[1];
    },
    rule: (p, g, index, rate) => {
      const m = beta1 * (first[index] ?? 0) + (1 - beta1) * g;
      const v = beta2 * (second[index] ?? 0) + (1 - beta2) * (g * g);
      first[index] = m;
      second[index] = v;
      return p - (rate * (m / correction1)) / (Math.sqrt(v / correction2) + epsilon);
    },
  };
}

const METHODS: Readonly<Record<OptimizerKind, (config: OptimizerConfig, count: number) => Method>> = {
  sgd,
  momentum,
  adam,
};

/**
 * An optimizer for `parameterCount` parameters. Parameters are updated from the first to the last,
 * each by the formula of its method in the order in which it is written, without fused operations.
 */
export function createOptimizer(config: OptimizerConfig, parameterCount: number): Optimizer {
  const { state, begin, rule } = METHODS[config.kind](config, parameterCount);
  return {
    update(parameters, gradients, step) {
      const rate = learningRateAt(config, step);
      begin?.();
      for (let i = 0; i < parameterCount; i++) {
        parameters[i] = rule(parameters[i] ?? NaN, gradients[i] ?? NaN, i, rate);
      }
    },
    getState: () => state.slice(),
    setState(saved) {
      if (saved.length !== state.length) {
        throw new RangeError(`The state of this optimizer has ${state.length} numbers, not ${saved.length}.`);
      }
      state.set(saved);
    },
  };
}

/** The learning rate of update number `step`, from 0 on: η₀ + (η₁ − η₀)·step / steps, then η₁, if linear. */
export function learningRateAt({ learningRate, schedule }: OptimizerConfig, step: number): number {
  if (schedule?.kind !== 'linear') return learningRate;
  if (step >= schedule.steps) return schedule.to;
  return learningRate + ((schedule.to - learningRate) * step) / schedule.steps;
}
