import { createRandom } from '../data/random.ts';
import { countParameters, MLP } from '../nn/mlp.ts';
import type { TrainerConfig } from './TrainerConfig.ts';

/**
 * The parameters at step 0: those of the config, or random ones.
 *
 * @throws RangeError where the config gives another number of parameters than its network has.
 */
export function initialParameters(config: TrainerConfig, inputCount: number): Float64Array {
  const { model, initialParameters: given, seed, weightSeed = seed } = config;
  if (given === undefined) return new MLP(inputCount, model, createRandom(weightSeed, 'weights')).getParameters();
  const count = countParameters(model, inputCount);
  if (given.length !== count) throw new RangeError(`This network has ${count} parameters, not ${given.length}.`);
  return Float64Array.from(given);
}
