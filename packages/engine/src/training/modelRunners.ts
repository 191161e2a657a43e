import { Value } from '../autograd/Value.ts';
import { compileProgram } from '../compile/compileProgram.ts';
import type { BatchRunner } from '../compile/BatchRunner.ts';
import { interpret } from '../compile/interpret.ts';
import type { Program } from '../compile/program.ts';
import { regularizationPenalty, sampleLoss } from '../nn/losses.ts';
import { MLP } from '../nn/mlp.ts';
import type { LossName, ModelConfig, RegularizationConfig } from './TrainerConfig.ts';

/**
 * Compiled programs are kept, and shared by all that use the same one: a runner's results are those
 * of its last run, whoever asked for it, so take them at once. Enough for a page of networks.
 */
const KEPT = 64;
const compiled = new Map<string, BatchRunner>();

/** One sample's loss and its gradient. Inputs: the sample's coordinates, then its label. */
export function lossRunner(inputCount: number, model: ModelConfig, loss: LossName): BatchRunner {
  return once(['loss', inputCount, model, loss], () => {
    const { mlp, inputs, label } = network(inputCount, model);
    const output = sampleLoss(loss, mlp.forward(inputs), label);
    return compileProgram({ outputs: [output], inputs: named([...inputs, label]), parameters: mlp.parameters() });
  });
}

/**
 * One sample's loss and, as 1 or 0, whether its score is on its label's side (positive for +1, not
 * positive for −1). Inputs: the sample's coordinates, then its label.
 */
export function evaluationRunner(inputCount: number, model: ModelConfig, loss: LossName): BatchRunner {
  return once(['evaluation', inputCount, model, loss], () => {
    const { mlp, inputs, label } = network(inputCount, model);
    const score = mlp.forward(inputs);
    const one = Value.constant(1);
    const zero = Value.constant(0);
    const labelIf = (positive: Value, negative: Value): Value => Value.apply('where', [label, positive, negative]);
    const isRight = Value.apply('where', [score, labelIf(one, zero), labelIf(zero, one)]);
    return compileProgram({
      outputs: [sampleLoss(loss, score, label), isRight],
      inputs: named([...inputs, label]),
      parameters: mlp.parameters(),
      gradient: false,
    });
  });
}

/** The score alone, or the outputs of all neurons, layer by layer, with the score last. Inputs: the coordinates. */
export function outputRunner(inputCount: number, model: ModelConfig, of: 'score' | 'neurons'): BatchRunner {
  return once([of, inputCount, model], () => {
    const { mlp, inputs } = network(inputCount, model);
    return compileProgram({
      outputs: of === 'score' ? [mlp.forward(inputs)] : mlp.activations(inputs).flat(),
      inputs: named(inputs),
      parameters: mlp.parameters(),
      gradient: false,
    });
  });
}

/** What regularization adds to the loss, and its gradient, from the parameters alone. */
export function penaltyRunner(regularization: RegularizationConfig, parameterCount: number): BatchRunner {
  return once(['penalty', regularization, parameterCount], () => {
    const parameters = Array.from({ length: parameterCount }, () => new Value(0));
    return compileProgram({ outputs: [regularizationPenalty(regularization, parameters)], inputs: {}, parameters });
  });
}

function network(inputCount: number, model: ModelConfig): { mlp: MLP; inputs: Value[]; label: Value } {
  const inputs = Array.from({ length: inputCount }, (_, index) => new Value(0, `x${index + 1}`));
  return { mlp: new MLP(inputCount, model), inputs, label: new Value(0, 'y') };
}

function named(values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(values.map((value) => [value.label, value]));
}

function once(key: readonly unknown[], compile: () => Program): BatchRunner {
  const text = JSON.stringify(key);
  const runner = compiled.get(text) ?? interpret(compile());
  compiled.delete(text);
  compiled.set(text, runner);
  const [oldest] = compiled.keys();
  if (compiled.size > KEPT && oldest !== undefined) compiled.delete(oldest);
  return runner;
}
