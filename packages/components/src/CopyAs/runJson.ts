import type { TrainerConfig } from '@micrograd-playground/engine';
import type { CopiedSnapshot } from './CopiedSnapshot.ts';

/**
 * A run at a step as JSON, a field a line: `config`, from which the run can be repeated, `step`, losses, accuracies and
 * `parameters`, with which it can be gone on with as `{ ...config, initialParameters: parameters }`.
 */
export function runJson(config: TrainerConfig, snapshot: CopiedSnapshot): string {
  const { step, parameters, trainLoss, testLoss, trainAccuracy, testAccuracy } = snapshot;
  const { initialParameters } = config;
  const plain = { ...config, ...(initialParameters && { initialParameters: Array.from(initialParameters) }) };
  const numbers = { step, trainLoss, testLoss, trainAccuracy, testAccuracy };
  const fields = Object.entries({ config: plain, ...numbers, parameters: Array.from(parameters) })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}
