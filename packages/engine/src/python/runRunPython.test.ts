import { beforeAll, describe, expect, it } from 'vitest';
import { createDataset } from '../data/datasets.ts';
import { meanLoss, regularizationPenalty } from '../nn/losses.ts';
import { MLP } from '../nn/mlp.ts';
import type { FoundPython, ProgramRun } from '../testing/runPrograms.ts';
import { findPython, runPrograms } from '../testing/runPrograms.ts';
import { createBatchReader } from '../training/createBatchReader.ts';
import { createTrainer } from '../training/createTrainer.ts';
import { microgradDemoConfig } from '../training/presets/microgradDemo.ts';
import type { TrainerConfig } from '../training/TrainerConfig.ts';
import { printRunPython } from './printRunPython.ts';

// The printed programs, run by the libraries that they are for, where those are there. Elsewhere these tests are skipped
// and say why.

const TOLERANCE = 1e-12;
const UPDATES = 3;

const base: TrainerConfig = {
  dataset: { kind: 'moons', samples: 24, noise: 0.1, testFraction: 0.25 },
  model: { hidden: [4, 3], activation: 'tanh' },
  loss: 'hinge',
  optimizer: { kind: 'sgd', learningRate: 0.1 },
  regularization: { kind: 'none', rate: 0 },
  batchSize: 'full',
  seed: 7,
  maxSteps: 100,
};
const l1 = { kind: 'l1', rate: 0.003 } as const;
const l2 = { kind: 'l2', rate: 0.01 } as const;

/** A run and at which of its steps it is printed. What an optimizer remembers is not printed, so only SGD is at a later one. */
interface Case {
  readonly name: string;
  readonly config: TrainerConfig;
  readonly step: number;
}

const CASES: readonly Case[] = [
  { name: 'tanh, hinge, SGD', config: base, step: 20 },
  {
    name: 'no hidden layer, squared error',
    config: { ...base, model: { hidden: [], activation: 'relu' }, loss: 'mse' },
    step: 5,
  },
  {
    name: 'relu, squared error, L2, momentum',
    config: {
      ...base,
      model: { hidden: [5, 4], activation: 'relu' },
      loss: 'mse',
      regularization: l2,
      optimizer: { kind: 'momentum', learningRate: 0.05, momentum: 0.8 },
    },
    step: 0,
  },
  {
    name: 'sigmoid, cross-entropy, L1, Adam',
    config: {
      ...base,
      model: { hidden: [4], activation: 'sigmoid' },
      loss: 'bce',
      regularization: l1,
      optimizer: { kind: 'adam', learningRate: 0.02, beta1: 0.8, beta2: 0.95, epsilon: 1e-6 },
    },
    step: 0,
  },
  {
    name: 'leaky relu in layers of one neuron, tanh at the output',
    config: {
      ...base,
      model: { hidden: [1, 2, 1], activation: 'leaky_relu', outputActivation: 'tanh' },
      loss: 'bce',
      regularization: l2,
    },
    step: 10,
  },
  {
    name: 'relu in a layer of one neuron',
    config: { ...base, model: { hidden: [1], activation: 'relu' }, regularization: l1, loss: 'mse' },
    step: 3,
  },
  {
    name: 'linear neurons, a learning rate that falls, Adam',
    config: {
      ...base,
      model: { hidden: [3], activation: 'linear' },
      loss: 'bce',
      optimizer: { kind: 'adam', learningRate: 0.1, schedule: { kind: 'linear', to: 0.01, steps: 2 } },
    },
    step: 0,
  },
  {
    name: 'points with three inputs',
    config: {
      ...base,
      loss: 'mse',
      dataset: {
        kind: 'points',
        points: [
          { x: [1, -2, 0.5], label: 1 },
          { x: [-1e-7, 3, 1 / 3], label: -1 },
        ],
      },
    },
    step: 4,
  },
  { name: 'the demo of micrograd', config: microgradDemoConfig, step: 30 },
];

function programOf({ config, step }: Case, target: 'micrograd' | 'pytorch'): string {
  const trainer = createTrainer(config);
  trainer.step(step);
  const { parameters, trainPoints: points, trainLoss } = trainer.getSnapshot();
  const program = printRunPython({ config, step, parameters, points, trainLoss }, { target });
  return `${program}print('then', train(${UPDATES}))\n`;
}

/** Loss and gradients from our own `Value`s, and the loss some updates later from our trainer. */
function ours({ config, step }: Case): { loss: number; gradients: number[]; later: number } {
  const trainer = createTrainer(config);
  trainer.step(step);
  const { train } = createDataset(config.dataset, config.seed);
  const network = MLP.fromParameters(train[0]?.x.length ?? 2, config.model, trainer.getSnapshot().parameters);
  const parameters = network.parameters();
  const scores = train.map(({ x }) => network.forward(x));
  const labels = train.map(({ label }) => label);
  const loss = meanLoss(config.loss, scores, labels).add(regularizationPenalty(config.regularization, parameters));
  loss.backward();
  trainer.step(UPDATES);
  return { loss: loss.data, gradients: parameters.map(({ grad }) => grad), later: trainer.getSnapshot().trainLoss };
}

/** Runs whose program makes the next update; those that take some points only, and optimizers that begin. */
const UPDATE_CASES: readonly Case[] = [
  { name: 'all points, SGD', config: { ...base, regularization: l2 }, step: 6 },
  { name: 'five points, SGD', config: { ...base, batchSize: 5 }, step: 3 },
  {
    name: 'momentum, a learning rate that falls',
    config: {
      ...base,
      loss: 'mse',
      optimizer: { kind: 'momentum', learningRate: 0.05, schedule: { kind: 'linear', to: 0.01, steps: 9 } },
      batchSize: 4,
    },
    step: 0,
  },
  { name: 'Adam', config: { ...base, loss: 'bce', optimizer: { kind: 'adam', learningRate: 0.02 } }, step: 0 },
];

/** The update that a run makes next: its program, and what our own `Value`s and trainer make of it. */
function nextUpdate({ config, step }: Case, target: 'micrograd' | 'pytorch') {
  const trainer = createTrainer(config);
  trainer.step(step);
  const { parameters: before, trainPoints: points } = trainer.getSnapshot();
  const batch = createBatchReader(config, points.length)(step).flatMap((index) => points[index] ?? []);
  const lossAt = (parameters: ArrayLike<number>) => {
    const network = MLP.fromParameters(2, config.model, Float64Array.from(parameters));
    const scores = batch.map(({ x }) => network.forward(x));
    const labels = batch.map(({ label }) => label);
    const penalty = regularizationPenalty(config.regularization, network.parameters());
    return { network, loss: meanLoss(config.loss, scores, labels).add(penalty) };
  };
  const { network, loss } = lossAt(before);
  loss.backward();
  trainer.step();
  const { parameters: after } = trainer.getSnapshot();
  const lossAfter = lossAt(after).loss.data;
  const some = batch.length < points.length ? { batch } : undefined;
  const run = { config, step, parameters: before, points, trainLoss: loss.data, lossAfter, ...some };
  return {
    program: printRunPython(run, { target, update: true }),
    losses: [loss.data, lossAfter],
    gradients: network.parameters().map(({ grad }) => grad),
    after: [...after],
  };
}

/** The gradients in the order of our parameters: neuron by neuron its weights, then its bias. */
const gradientsOf = {
  micrograd: (lines: readonly string[]): number[] =>
    lines.flatMap((line) => JSON.parse(line.slice(line.indexOf('['))) as number[]),
  pytorch: (lines: readonly string[]): number[] => {
    const lists = lines.map((line) => JSON.parse(line.slice(line.indexOf('['))) as (number | number[])[]);
    return lists.flatMap((weights, i) => {
      const biases = lists[i + 1] ?? [];
      return i % 2 === 0 ? weights.flatMap((row, neuron) => [row, biases[neuron] ?? NaN].flat()) : [];
    });
  },
};

describe.each([
  ['micrograd', 'micrograd'],
  ['pytorch', 'torch'],
] as const)('the program of a run for %s', (target, library) => {
  let found: FoundPython;
  let runs: ProgramRun[] = [];
  beforeAll(() => {
    found = findPython(library);
    const programs = CASES.map((known) => programOf(known, target));
    if (found.command !== undefined) runs = runPrograms(found.command, programs);
  }, 180_000);

  it.for(CASES.map((known, i) => ({ ...known, i })))(
    'prints our loss and gradients, and goes on: $name',
    ({ i, ...known }, { skip }) => {
      skip(found.missing !== undefined, found.missing);
      const { output = '', error } = runs[i] ?? {};
      expect(error).toBeUndefined();
      const lines = output.trim().split('\n');
      const expected = ours(known);
      expect(relative(Number(lines[0]?.replace('loss ', '')), expected.loss)).toBeLessThanOrEqual(TOLERANCE);
      const gradients = gradientsOf[target](lines.slice(1, -1));
      const largest = Math.max(...expected.gradients.map(Math.abs));
      expect(gradients).toHaveLength(expected.gradients.length);
      gradients.forEach((gradient, parameter) => {
        const difference = Math.abs(gradient - (expected.gradients[parameter] ?? NaN));
        expect(difference / largest).toBeLessThanOrEqual(TOLERANCE);
      });
      expect(relative(Number(lines.at(-1)?.replace('then ', '')), expected.later)).toBeLessThanOrEqual(TOLERANCE);
    },
  );
});

describe.each([
  ['micrograd', 'micrograd'],
  ['pytorch', 'torch'],
] as const)('the program of an update for %s', (target, library) => {
  let found: FoundPython;
  let runs: ProgramRun[] = [];
  const expected = UPDATE_CASES.map((known) => nextUpdate(known, target));
  beforeAll(() => {
    found = findPython(library);
    if (found.command !== undefined) {
      runs = runPrograms(
        found.command,
        expected.map(({ program }) => program),
      );
    }
  }, 180_000);

  it.for(UPDATE_CASES.map(({ name }, i) => ({ name, i })))(
    'prints our gradients, and the parameters that our trainer makes of them: $name',
    ({ i }, { skip }) => {
      skip(found.missing !== undefined, found.missing);
      const { output = '', error } = runs[i] ?? {};
      expect(error).toBeUndefined();
      const lines = output.trim().split('\n');
      const half = lines.length / 2;
      const ours = expected[i];
      [lines[0], lines[half]].forEach((line, which) => {
        const loss = Number(line?.replace(/^loss( after it)? /, ''));
        expect(relative(loss, ours?.losses[which] ?? NaN)).toBeLessThanOrEqual(TOLERANCE);
      });
      for (const [printed, known = []] of [
        [lines.slice(1, half), ours?.gradients],
        [lines.slice(half + 1), ours?.after],
      ] as const) {
        const numbers = gradientsOf[target](printed);
        expect(numbers).toHaveLength(known.length);
        numbers.forEach((number, parameter) =>
          expect(Math.abs(number - (known[parameter] ?? NaN))).toBeLessThanOrEqual(TOLERANCE),
        );
      }
    },
  );
});

function relative(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.abs(expected);
}
