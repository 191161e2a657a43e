import type { Algebra } from '../autograd/algebra.ts';
import { numberAlgebra } from '../autograd/algebra.ts';
import type { OptimizerConfig, OptimizerKind } from '../training/TrainerConfig.ts';
import { DEFAULT_BETA1, DEFAULT_BETA2, UpdateRates } from './UpdateRates.ts';

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

/** What an update rule may be written in: run on numbers it makes an update, on `Value`s a graph to be compiled. */
export type UpdateAlgebra<T> = Pick<Algebra<T>, 'constant' | 'add' | 'sub' | 'mul' | 'div'> & {
  sqrt(x: T): T;
};

/** One parameter before an update. */
export interface UpdateOperands<T> {
  readonly parameter: T;
  readonly gradient: T;
  /** The method's memory of this parameter, 0 at first. */
  readonly state: readonly T[];
  /** The learning rate, then the method's corrections (`UpdateRates`). */
  readonly rates: readonly T[];
}

/** How a method changes one parameter. */
export interface UpdateRule {
  /** Numbers of state. */
  readonly stateCount: number;
  /** Numbers in `rates`. */
  readonly rateCount: number;
  /** The parameter after the update, and its state. */
  readonly apply: <T>(k: UpdateAlgebra<T>, operands: UpdateOperands<T>) => readonly T[];
}

export const DEFAULT_MOMENTUM = 0.9;
export const DEFAULT_EPSILON = 1e-8;

/** Gradient descent: p ← p − η·g. */
function sgd(): UpdateRule {
  return {
    stateCount: 0,
    rateCount: 1,
    apply: (k, { parameter, gradient, rates: [rate = k.constant(NaN)] }) => [k.sub(parameter, k.mul(rate, gradient))],
  };
}

/** Momentum (Polyak, 1964), as in PyTorch's SGD: v ← μ·v + g, then p ← p − η·v; v starts at 0. */
function momentum({ momentum: decay = DEFAULT_MOMENTUM }: OptimizerConfig): UpdateRule {
  return {
    stateCount: 1,
    rateCount: 1,
    apply(k, { parameter, gradient, state: [velocity = k.constant(0)], rates: [rate = k.constant(NaN)] }) {
      const v = k.add(k.mul(k.constant(decay), velocity), gradient);
      return [k.sub(parameter, k.mul(rate, v)), v];
    },
  };
}

/**
 * Adam (Kingma & Ba, 2015, algorithm 1): m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g²,
 * p ← p − η·m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ).
 */
function adam(config: OptimizerConfig): UpdateRule {
  const { beta1 = DEFAULT_BETA1, beta2 = DEFAULT_BETA2, epsilon = DEFAULT_EPSILON } = config;
  return {
    stateCount: 2,
    rateCount: 3,
    apply(k, { parameter, gradient, state, rates }) {
      const [first = k.constant(0), second = k.constant(0)] = state;
      const [rate = k.constant(NaN), correction1 = rate, correction2 = rate] = rates;
      const m = k.add(k.mul(k.constant(beta1), first), k.mul(k.constant(1 - beta1), gradient));
      const v = k.add(k.mul(k.constant(beta2), second), k.mul(k.constant(1 - beta2), k.mul(gradient, gradient)));
      const scale = k.add(k.sqrt(k.div(v, correction2)), k.constant(epsilon));
      return [k.sub(parameter, k.div(k.mul(rate, k.div(m, correction1)), scale)), m, v];
    },
  };
}

const METHODS: Readonly<Record<OptimizerKind, (config: OptimizerConfig) => UpdateRule>> = { sgd, momentum, adam };

/** The rule of an optimizer, with its settings. */
export function updateRule(config: OptimizerConfig): UpdateRule {
  return METHODS[config.kind](config);
}

const numbers: UpdateAlgebra<number> = { ...numberAlgebra, sqrt: Math.sqrt };

/**
 * An optimizer for `parameterCount` parameters. Parameters are updated from the first to the last,
 * each by the formula of its method in the order in which it is written, without fused operations.
 * State: the first number of every parameter, then the second of every one, then that of `UpdateRates`.
 */
export function createOptimizer(config: OptimizerConfig, parameterCount: number): Optimizer {
  const { stateCount, apply } = updateRule(config);
  const state = new Float64Array(stateCount * parameterCount);
  const rates = new UpdateRates(config);
  return {
    update(parameters, gradients, step) {
      const present = [...rates.next(step)];
      const own: number[] = [];
      for (let i = 0; i < parameterCount; i++) {
        for (let k = 0; k < stateCount; k++) own[k] = state[k * parameterCount + i] ?? NaN;
        const operands = { parameter: parameters[i] ?? NaN, gradient: gradients[i] ?? NaN, state: own, rates: present };
        const [parameter = NaN, ...after] = apply(numbers, operands);
        parameters[i] = parameter;
        after.forEach((x, k) => (state[k * parameterCount + i] = x));
      }
    },
    getState: () => Float64Array.from([...state, ...rates.getState()]),
    setState(saved) {
      const length = state.length + rates.getState().length;
      if (saved.length !== length) {
        throw new RangeError(`The state of this optimizer has ${length} numbers, not ${saved.length}.`);
      }
      const all = Float64Array.from(saved);
      state.set(all.subarray(0, state.length));
      rates.setState(all.subarray(state.length));
    },
  };
}
