import { gradientGraph } from '../autograd/gradientGraph.ts';
import { Value } from '../autograd/Value.ts';
import { compileProgram } from '../compile/compileProgram.ts';
import type { Program } from '../compile/program.ts';
import type { PenaltyProgram } from '../compile/Updater.ts';
import { regularizationPenalty, sampleLoss } from '../nn/losses.ts';
import { MLP } from '../nn/mlp.ts';
import type { UpdateAlgebra } from '../nn/optimizers.ts';
import { updateRule } from '../nn/optimizers.ts';
import type { LossName, ModelConfig, OptimizerConfig, RegularizationConfig } from './TrainerConfig.ts';

/** Compiled programs are kept: the latest ones, enough for a page of networks. */
const KEPT = 64;
const compiled = new Map<string, Program>();

/** One sample's loss and its gradient. Inputs: the sample's coordinates, then its label. */
export function lossProgram(inputCount: number, model: ModelConfig, loss: LossName): Program {
  return once(['loss', inputCount, architecture(model), loss], () => {
    const { mlp, inputs, label } = network(inputCount, model);
    const output = sampleLoss(loss, mlp.forward(inputs), label);
    return compileProgram({ outputs: [output], inputs: named([...inputs, label]), parameters: mlp.parameters() });
  });
}

/** The outputs of all neurons, layer by layer, the score last. Inputs: the coordinates. */
export function neuronProgram(inputCount: number, model: ModelConfig): Program {
  return once(['neurons', inputCount, architecture(model)], () => {
    const { mlp, inputs } = network(inputCount, model);
    const outputs = mlp.activations(inputs).flat();
    return compileProgram({ outputs, inputs: named(inputs), parameters: mlp.parameters(), gradient: false });
  });
}

/** The output of the network alone. Inputs: the coordinates. */
export function scoreProgram(inputCount: number, model: ModelConfig): Program {
  return once(['score', inputCount, architecture(model)], () => {
    const { mlp, inputs } = network(inputCount, model);
    const outputs = [mlp.forward(inputs)];
    return compileProgram({ outputs, inputs: named(inputs), parameters: mlp.parameters(), gradient: false });
  });
}

/**
 * The loss of a score and, as 1 or 0, whether it is on its label's side (positive for +1, not
 * positive for −1). Inputs: score, label.
 */
export function scoreLossProgram(loss: LossName): Program {
  return once(['score loss', loss], () => {
    const [score, label] = [new Value(0, 's'), new Value(0, 'y')];
    const [one, zero] = [Value.constant(1), Value.constant(0)];
    const labelIs = (positive: Value, negative: Value): Value => Value.apply('where', [label, positive, negative]);
    const isRight = Value.apply('where', [score, labelIs(one, zero), labelIs(zero, one)]);
    const outputs = [sampleLoss(loss, score, label), isRight];
    return compileProgram({ outputs, inputs: named([score, label]), parameters: [] });
  });
}

/** What regularization adds for one parameter; `undefined` where it adds nothing. */
export function penaltyProgram({ kind, rate }: RegularizationConfig): PenaltyProgram | undefined {
  if (kind === 'none' || rate === 0) return undefined;
  const program = once(['penalty', kind], () => {
    const parameter = new Value(0, 'p');
    const penalty = regularizationPenalty({ kind, rate: 1 }, [parameter]);
    const outputs = [penalty, ...gradientGraph(penalty, [parameter])];
    return compileProgram({ outputs, inputs: named([parameter]), parameters: [], gradient: false });
  });
  return { program, rate };
}

/** The update of one parameter. Inputs: the parameter, its gradient, its state. Parameters: the rates. */
export function ruleProgram(config: OptimizerConfig): Program {
  const { kind, momentum, beta1, beta2, epsilon } = config;
  return once(['rule', kind, momentum, beta1, beta2, epsilon], () => compileRule(config));
}

function compileRule(config: OptimizerConfig): Program {
  const { stateCount, rateCount, apply } = updateRule(config);
  const [parameter, gradient] = [new Value(0, 'p'), new Value(0, 'g')];
  const state = Array.from({ length: stateCount }, (_, index) => new Value(0, `s${index}`));
  const rates = Array.from({ length: rateCount }, (_, index) => new Value(0, `r${index}`));
  const outputs = apply(graphs, { parameter, gradient, state, rates });
  return compileProgram({
    outputs,
    inputs: named([parameter, gradient, ...state]),
    parameters: rates,
    gradient: false,
  });
}

const graphs: UpdateAlgebra<Value> = {
  constant: (x) => Value.constant(x),
  add: (x, y) => x.add(y),
  sub: (x, y) => x.sub(y),
  mul: (x, y) => x.mul(y),
  div: (x, y) => x.div(y),
  sqrt: (x) => x.sqrt(),
};

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

function once(key: readonly unknown[], compile: () => Program): Program {
  const text = JSON.stringify(key);
  const program = compiled.get(text) ?? compile();
  compiled.delete(text);
  compiled.set(text, program);
  const [oldest] = compiled.keys();
  if (compiled.size > KEPT && oldest !== undefined) compiled.delete(oldest);
  return program;
}
