import { pythonFloat } from '../expression/pythonFloat.ts';
import type { PythonRun } from './PythonRun.ts';

/** What the programs for both libraries say of a run. */
export interface RunFacts {
  /** Comments for the head of the program. */
  readonly head: readonly string[];
  /** Layers of neurons with their numbers of inputs, the output's last. */
  readonly layers: readonly { readonly inputs: number; readonly neurons: number }[];
  /** How many points an update takes, where it does not take all of them. */
  readonly miniBatch?: number;
  /** The learning rate of the next update, as an expression, and the definitions that this needs. */
  readonly rate: string;
  readonly rateDefinition: readonly string[];
  /** In which way the updates of the program are not those of the run, in comments. */
  readonly remarks: readonly string[];
}

/** @param points how many of the training points the program has */
export function readRun(run: PythonRun, points: number): RunFacts {
  const { batchSize } = run.config;
  const miniBatch = batchSize === 'full' || batchSize >= points ? undefined : batchSize;
  const inputs = run.points[0]?.x.length ?? 2;
  const sizes = [inputs, ...run.config.model.hidden, 1];
  return {
    head: [describeNetwork(run, inputs), describeOutput(run, points)],
    layers: sizes.slice(1).map((neurons, depth) => ({ inputs: sizes[depth] ?? inputs, neurons })),
    miniBatch,
    ...describeRate(run),
    remarks: describeRest(run, miniBatch !== undefined),
  };
}

function describeNetwork({ config, step }: PythonRun, inputs: number): string {
  const { hidden, activation } = config.model;
  const layers =
    hidden.length === 0 ? '' : `, ${hidden.join(' + ')} ${activation} ${plural('neuron', hidden.length, hidden[0])}`;
  return `# A network with ${inputs} ${plural('input', inputs)}${layers} and one output, after ${step} ${plural('update', step)}.`;
}

function plural(noun: string, count: number, more = 1): string {
  return count === 1 && more === 1 ? noun : `${noun}s`;
}

function describeOutput({ points: all }: PythonRun, points: number): string {
  const which = points < all.length ? `the first ${points} of its ${all.length}` : `its ${points}`;
  return `# Prints the loss on ${which} training ${plural('point', all.length)}, then the gradient of each weight and bias.`;
}

function describeRate({ config }: PythonRun): Pick<RunFacts, 'rate' | 'rateDefinition'> {
  const { learningRate, schedule } = config.optimizer;
  if (schedule?.kind !== 'linear') return { rate: pythonFloat(learningRate), rateDefinition: [] };
  const [from, to] = [pythonFloat(learningRate), pythonFloat(schedule.to)];
  return {
    rate: 'learning_rate(step)',
    rateDefinition: [
      'def learning_rate(step):',
      `    return ${from} + (${to} - ${from}) * min(step / ${schedule.steps}, 1)`,
      '',
    ],
  };
}

function describeRest({ config, step }: PythonRun, isMiniBatch: boolean): string[] {
  const remarks: string[] = [];
  if (isMiniBatch) remarks.push('# Each update takes other points, by chance, than the playground would.');
  if (config.optimizer.kind !== 'sgd' && step > 0) {
    remarks.push('# What the optimizer remembers of earlier gradients is not in here: it begins anew.');
  }
  return remarks;
}
