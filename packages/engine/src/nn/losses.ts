import { Value } from '../autograd/Value.ts';
import type { LossName, RegularizationConfig } from '../training/TrainerConfig.ts';

/** The loss of one sample from its score s and its label y = ±1. */
type Loss = (score: Value, label: Value | number) => Value;

/** What is minimized, as graphs of `Value`s. */
const LOSSES: Readonly<Record<LossName, Loss>> = {
  /** (s − y)². */
  mse: (score, label) => {
    const error = score.sub(label);
    return error.mul(error);
  },
  /** max(0, 1 − y·s): Cortes & Vapnik, 1995; micrograd's demo. */
  hinge: (score, label) => Value.constant(1).sub(score.mul(label)).relu(),
  /**
   * Binary cross-entropy of σ(s) with the target t = (y + 1) / 2: −t·ln σ(s) − (1 − t)·ln(1 − σ(s)),
   * which for y = ±1 is softplus(−y·s). Written so, it neither overflows nor takes ln 0
   * (PyTorch's BCEWithLogitsLoss).
   */
  bce: (score, label) => score.mul(label).neg().softplus(),
};

/** The loss of one sample. `label` is −1 or +1, or a `Value` that holds one of them. */
export function sampleLoss(loss: LossName, score: Value, label: Value | number): Value {
  return LOSSES[loss](score, label);
}

/**
 * The mean loss of a batch, summed from the first sample on, then divided by their number.
 *
 * @throws RangeError without samples, or unless there is one label a score
 */
export function meanLoss(loss: LossName, scores: readonly Value[], labels: readonly (Value | number)[]): Value {
  if (scores.length === 0 || scores.length !== labels.length) {
    throw new RangeError(
      `A mean loss needs a label for each of at least one score (${scores.length}, ${labels.length}).`,
    );
  }
  return mean(scores.map((score, index) => sampleLoss(loss, score, labels[index] ?? NaN)));
}

/** The sum of one value or more, from the first on, divided by their number. */
export function mean(values: readonly Value[]): Value {
  return sum(values).div(values.length);
}

/**
 * What regularization adds to the loss: rate · Σp² ('l2') or rate · Σ|p| ('l1') over all weights and
 * biases, summed in the order of the parameters; the constant 0 for 'none' and for a rate of 0.
 */
export function regularizationPenalty({ kind, rate }: RegularizationConfig, parameters: readonly Value[]): Value {
  if (kind === 'none' || rate === 0 || parameters.length === 0) return Value.constant(0);
  return sum(parameters.map((p) => (kind === 'l2' ? p.mul(p) : p.abs()))).mul(rate);
}

function sum(values: readonly Value[]): Value {
  return values.reduce((total, value) => total.add(value));
}
