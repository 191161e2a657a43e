import { Value } from '../autograd/Value.ts';
import { compileProgram } from '../compile/compileProgram.ts';
import type { Program } from '../compile/program.ts';
import { sampleLoss } from '../nn/losses.ts';
import { MLP } from '../nn/mlp.ts';
import type { LossName, ModelConfig } from './TrainerConfig.ts';

/** Architectures that are kept compiled: enough for a page of networks, few enough not to matter. */
const KEPT = 32;
const compiled = new Map<string, Program>();

/** One sample's loss and its gradient. Inputs: the sample's coordinates, then its label. */
export function lossProgram(inputCount: number, model: ModelConfig, loss: LossName): Program {
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
export function evaluationProgram(inputCount: number, model: ModelConfig, loss: LossName): Program {
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
export function outputProgram(inputCount: number, model: ModelConfig, of: 'score' | 'neurons'): Program {
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

function network(inputCount: number, model: ModelConfig): { mlp: MLP; inputs: Value[]; label: Value } {
  const inputs = Array.from({ length: inputCount }, (_, index) => new Value(0, `x${index + 1}`));
  return { mlp: new MLP(inputCount, model), inputs, label: new Value(0, 'y') };
}

function named(values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(values.map((value) => [value.label, value]));
}

function once(key: readonly unknown[], compile: () => Program): Program {
  const text = JSON.stringify(key);
  const program = compiled.get(text) ?? compile();
  compiled.delete(text);
  compiled.set(text, program);
  const [oldest] = compiled.keys();
  if (compiled.size > KEPT && oldest !== undefined) compiled.delete(oldest);
  return program;
}
