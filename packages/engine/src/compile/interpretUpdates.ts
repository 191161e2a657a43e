import type { Batch } from './BatchRunner.ts';
import { interpret } from './interpret.ts';
import { ParameterPenalty } from './ParameterPenalty.ts';
import type { UpdatePrograms, Updater } from './Updater.ts';

/** Updates parameters on typed arrays, under any content security policy. */
export function interpretUpdates({ loss, penalty, rule }: UpdatePrograms): Updater {
  const lossRunner = interpret(loss);
  const ruleRunner = interpret(rule);
  const count = loss.parameterCount;
  const parameterPenalty = penalty && new ParameterPenalty(penalty, count);
  const parameters = new Float64Array(count);
  const { gradient } = lossRunner;
  const state = rule.outputs.slice(1).map(() => new Float64Array(count));
  const columns = [parameters, gradient, ...state];
  const after = [parameters, ...state];

  return {
    backend: 'interpreter',
    parameters,
    gradient,
    state,
    differentiate(batch: Batch) {
      lossRunner.run(parameters, batch);
      const mean = lossRunner.means[0] ?? NaN;
      if (parameterPenalty === undefined) return mean;
      const added = parameterPenalty.run(parameters);
      for (let i = 0; i < count; i++) gradient[i]! += parameterPenalty.gradient[i]!;
      return mean + added;
    },
    update(rates) {
      ruleRunner.evaluate(rates, { columns, count }, after);
      return allFinite(parameters);
    },
  };
}

/** Whether no number is infinite or NaN, of which x − x is not 0. */
function allFinite(numbers: Float64Array): boolean {
  for (let i = 0; i < numbers.length; i++) {
    const x = numbers[i]!;
    if (x - x !== 0) return false;
  }
  return true;
}
