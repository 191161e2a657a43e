import { pythonFloat } from '../expression/pythonFloat.ts';
import type { PythonRun } from './PythonRun.ts';

/** Above what goes on with the run. */
export const TRAINING = '# The training goes on with train(100), for example.';

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
  /** In which way the updates of the program are not those of the run, in comments: by their points, by their rule. */
  readonly batchRemarks: readonly string[];
  readonly memoryRemarks: readonly string[];
  /** The loss after the next update, where the program comes to the same. */
  readonly lossAfter: number | undefined;
}

export interface RunReading {
  /** How many of the training points the program has. */
  readonly points: number;
  /** Whether it makes the next update. */
  readonly update: boolean;
}

export function readRun(run: PythonRun, { points, update }: RunReading): RunFacts {
  const { batchSize } = run.config;
  const miniBatch = batchSize === 'full' || batchSize >= points ? undefined : batchSize;
  const inputs = run.points[0]?.x.length ?? 2;
  const forgets = run.config.optimizer.kind !== 'sgd' && run.step > 0;
  const sizes = [inputs, ...run.config.model.hidden, 1];
  return {
    head: [describeNetwork(run, inputs), describeOutput(run, points, update)],
    layers: sizes.slice(1).map((neurons, depth) => ({ inputs: sizes[depth] ?? inputs, neurons })),
    miniBatch,
    ...describeRate(run),
    batchRemarks:
      miniBatch === undefined ? [] : ['# Each update takes other points, by chance, than the playground would.'],
    memoryRemarks: forgets
      ? ['# What the optimizer remembers of earlier gradients is not in here: it begins anew.']
      : [],
    lossAfter: forgets ? undefined : run.lossAfter,
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

function describeOutput({ points: all, batch }: PythonRun, points: number, update: boolean): string {
  const which = points < all.length ? `the first ${points} of its ${all.length}` : `its ${points}`;
  const on = batch
    ? `the ${plural('point', batch.length)} of the next update`
    : `${which} training ${plural('point', all.length)}`;
  const rest = update ? ', then what the update makes of them' : '';
  return `# Prints the loss on ${on}, then the gradient of each weight and bias${rest}.`;
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
