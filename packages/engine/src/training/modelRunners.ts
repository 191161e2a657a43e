import { gradientGraph } from '../autograd/gradientGraph.ts';
import { Value } from '../autograd/Value.ts';
import { compileProgram } from '../compile/compileProgram.ts';
import type { BatchRunner } from '../compile/BatchRunner.ts';
import { interpret } from '../compile/interpret.ts';
import type { Program } from '../compile/program.ts';
import { regularizationPenalty, sampleLoss } from '../nn/losses.ts';
import { MLP } from '../nn/mlp.ts';
import type { LossName, ModelConfig, RegularizationKind } from './TrainerConfig.ts';

/**
 * Compiled programs are kept, and shared by all that use the same one: a runner's results are those
 * of its last run, whoever asked for it, so take them at once. Enough for a page of networks.
 */
const KEPT = 64;
const compiled = new Map<string, BatchRunner>();

/** One sample's loss and its gradient. Inputs: the sample's coordinates, then its label. */
export function lossRunner(inputCount: number, model: ModelConfig, loss: LossName): BatchRunner {
  return once(['loss', inputCount, architecture(model), loss], () => {
    const { mlp, inputs, label } = network(inputCount, model);
    const output = sampleLoss(loss, mlp.forward(inputs), label);
    return compileProgram({ outputs: [output], inputs: named([...inputs, label]), parameters: mlp.parameters() });
  });
}

/** The outputs of all neurons, layer by layer, the score last. Inputs: the coordinates. */
export function neuronRunner(inputCount: number, model: ModelConfig): BatchRunner {
  return once(['neurons', inputCount, architecture(model)], () => {
    const { mlp, inputs } = network(inputCount, model);
    return compileProgram({
      outputs: mlp.activations(inputs).flat(),
      inputs: named(inputs),
      parameters: mlp.parameters(),
      gradient: false,
    });
  });
}

/**
 * The loss of a score and, as 1 or 0, whether it is on its label's side (positive for +1, not
 * positive for −1). Inputs: score, label.
 */
export function scoreLossRunner(loss: LossName): BatchRunner {
  return once(['score', loss], () => {
    const [score, label] = [new Value(0, 's'), new Value(0, 'y')];
    const [one, zero] = [Value.constant(1), Value.constant(0)];
    const labelIs = (positive: Value, negative: Value): Value => Value.apply('where', [label, positive, negative]);
    const isRight = Value.apply('where', [score, labelIs(one, zero), labelIs(zero, one)]);
    return compileProgram({
      outputs: [sampleLoss(loss, score, label), isRight],
      inputs: named([score, label]),
      parameters: [],
    });
  });
}

/** What one parameter adds to the penalty at a rate of 1, and the derivative of that. Input: the parameter. */
export function penaltyRunner(kind: RegularizationKind): BatchRunner {
  return once(['penalty', kind], () => {
    const parameter = new Value(0, 'p');
    const penalty = regularizationPenalty({ kind, rate: 1 }, [parameter]);
    const outputs = [penalty, ...gradientGraph(penalty, [parameter])];
    return compileProgram({ outputs, inputs: named([parameter]), parameters: [], gradient: false });
  });
}

function network(inputCount: number, model: ModelConfig): { mlp: MLP; inputs: Value[]; label: Value } {
  const inputs = Array.from({ length: inputCount }, (_, index) => new Value(0, `x${index + 1}`));
  return { mlp: new MLP(inputCount, model), inputs, label: new Value(0, 'y') };
}

/** What a program depends on; where its weights start is not part of it. */
function architecture({ hidden, activation, outputActivation = 'linear' }: ModelConfig): readonly unknown[] {
  return [hidden, activation, outputActivation];
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
