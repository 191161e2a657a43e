import type { TrainerConfig } from '@micrograd-playground/engine';
import type { CopiedSnapshot } from './CopiedSnapshot.ts';
import { jsonLines } from './jsonLines.ts';

/**
 * A run at a step as JSON, a field a line: `config`, from which the run can be repeated, `step`, losses, accuracies and
 * `parameters`, with which it can be gone on with as `{ ...config, initialParameters: parameters }`.
 */
export function runJson(config: TrainerConfig, snapshot: CopiedSnapshot): string {
  const { step, parameters, trainLoss, testLoss, trainAccuracy, testAccuracy } = snapshot;
  return jsonLines({ config, step, trainLoss, testLoss, trainAccuracy, testAccuracy, parameters });
}
