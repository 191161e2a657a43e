import type { OperationName } from '../autograd/ops.ts';
import { definedName, microgradDefinitions } from '../expression/micrograd.ts';
import { pythonFloat } from '../expression/pythonFloat.ts';
import { DEFAULT_EPSILON, DEFAULT_MOMENTUM } from '../nn/optimizers.ts';
import { DEFAULT_BETA1, DEFAULT_BETA2 } from '../nn/UpdateRates.ts';
import type { ActivationName, LossName, RegularizationConfig } from '../training/TrainerConfig.ts';
import { pythonComment } from './pythonComment.ts';
import { pythonList, pythonNumbers } from './pythonList.ts';
import type { PythonRun } from './PythonRun.ts';
import type { RunFacts } from './readRun.ts';
import { readRun, TRAINING } from './readRun.ts';

/** Largest graph that a program builds, in micrograd's Values: some seconds of work. */
export const MOST_VALUES = 200_000;

/** Python's own bound of calls within calls, less what a notebook needs of them. */
const SHALLOW = 800;

/** The loss of one point, from its class y and its score, in what micrograd has and what is defined before. */
const LOSSES: Readonly<Record<LossName, string>> = {
  mse: '(score(x) - y)**2',
  hinge: '(1 + -y * score(x)).relu()',
  bce: 'softplus(-y * score(x))',
};

/** The run as a program for micrograd: on as many of its points as can be computed one Value at a time. */
export function microgradRun(run: PythonRun, update: boolean): string[] {
  const { config, points: all, trainLoss } = run;
  const { model, loss, regularization } = config;
  const most = mostPoints(run);
  const points = all.slice(0, most);
  const batch = run.batch?.slice(0, most);
  const facts = readRun(run, { points: points.length, update });
  const { needsMath, lines } = microgradDefinitions(called(run));
  const depth = depthOf(run, facts, points.length);
  const counted = batch ? 'batch' : 'points';
  const isAll = batch ? batch.length === run.batch?.length : points.length === all.length;
  return [
    ...facts.head,
    ...(points.length < all.length ? ['# (micrograd computes number by number: all points would take too long.)'] : []),
    ...(needsMath ? ['import math'] : []),
    ...(facts.miniBatch === undefined ? [] : ['import random']),
    ...(depth > SHALLOW ? ['import sys'] : []),
    ...(lines.length === 0 ? [] : ['from micrograd.engine import Value']),
    'from micrograd.nn import MLP',
    ...lines,
    '',
    ...(depth > SHALLOW
      ? [
          '# backward() calls itself along the longest way through the graph.',
          `sys.setrecursionlimit(${depth + 1000})`,
          '',
        ]
      : []),
    '# The training points: inputs, and the class, -1 or 1.',
    `points = ${pythonList(samples(points), 0, 9)}`,
    ...(batch ? ['# Those that the next update takes.', `batch = ${pythonList(samples(batch), 0, 8)}`] : []),
    '',
    '# Of each neuron its weights, then its bias.',
    `neurons = [\n${neuronRows(run, facts).join('')}]`,
    `model = MLP(${facts.layers[0]?.inputs ?? 2}, ${JSON.stringify([...model.hidden, 1]).replaceAll(',', ', ')})`,
    'for p, number in zip(model.parameters(), sum(neurons, [])):',
    '    p.data = number',
    '',
    ...score(run),
    '',
    'def loss_of(points):',
    `    losses = [${LOSSES[loss]} for x, y in points]`,
    `    return sum(losses) * (1.0 / len(losses))${penalty(regularization)}`,
    '',
    `loss = loss_of(${counted})`,
    'loss.backward()',
    `print('loss', loss.data)${isAll ? pythonComment(trainLoss) : ''}`,
    ...printParameters('grad'),
    '',
    ...(update
      ? [
          '# The next update: each weight and bias moves against its gradient.',
          ...facts.memoryRemarks,
          ...beforeTraining(run, facts),
          ...updateLines(run, facts),
          `print('loss after it', loss_of(${counted}).data)${isAll ? pythonComment(facts.lossAfter) : ''}`,
          ...printParameters('data'),
          '',
          TRAINING,
          ...facts.batchRemarks,
        ]
      : [TRAINING, ...facts.batchRemarks, ...facts.memoryRemarks, ...beforeTraining(run, facts)]),
    ...training(run, facts),
  ];
}

function samples(points: PythonRun['points']): string[] {
  return points.map(({ x, label }) => `(${pythonNumbers(x)}, ${label})`);
}

function printParameters(field: 'grad' | 'data'): string[] {
  return [
    'for depth, layer in enumerate(model.layers, 1):',
    '    for i, neuron in enumerate(layer.neurons, 1):',
    `        print(f'layer {depth}, neuron {i}', [p.${field} for p in neuron.parameters()])`,
  ];
}

/** How many points fit into a graph of `MOST_VALUES`. */
function mostPoints({ parameters }: PythonRun): number {
  // A weight becomes a product, a sum and, where it weighs an input, a Value for that.
  const values = 3 * parameters.length + 8;
  return Math.max(1, Math.floor(MOST_VALUES / values));
}

/** Operations that the program calls and micrograd may not have. */
function called({ config: { model, loss, regularization } }: PythonRun): Set<OperationName> {
  const names = new Set<OperationName>();
  const { activation, outputActivation = 'linear', hidden } = model;
  if (hidden.length > 0 && activation !== 'linear') names.add(activation);
  if (outputActivation !== 'linear') names.add(outputActivation);
  if (loss === 'bce') names.add('softplus');
  if (regularization.kind === 'l1' && regularization.rate !== 0) names.add('abs');
  return names;
}

/** Longest way through the graph, which micrograd goes down by recursion. */
function depthOf({ config, parameters }: PythonRun, { layers }: RunFacts, points: number): number {
  const network = layers.reduce((sum, { inputs }) => sum + inputs + 3, 0);
  const isPenalized = config.regularization.kind !== 'none' && config.regularization.rate !== 0;
  return network + Math.max(points, isPenalized ? parameters.length : 0) + 20;
}

function neuronRows({ parameters }: PythonRun, { layers }: RunFacts): string[] {
  const rows: string[] = [];
  let next = 0;
  layers.forEach(({ inputs, neurons }, depth) => {
    rows.push(`    # ${depth === layers.length - 1 ? 'output' : `layer ${depth + 1}`}\n`);
    for (let neuron = 0; neuron < neurons; neuron++) {
      const own = Array.from({ length: inputs + 1 }, (_, i) => pythonFloat(parameters[next + i] ?? NaN));
      rows.push(`    ${pythonList(own, 4, 1)},\n`);
      next += inputs + 1;
    }
  });
  return rows;
}

/** `score(x)`: the output for one point. micrograd's own neurons are made for relu, and for several in a layer. */
function score({ config: { model } }: PythonRun): string[] {
  const { hidden, activation, outputActivation = 'linear' } = model;
  const isOwn = hidden.length === 0 || (activation === 'relu' && !hidden.includes(1));
  if (isOwn && outputActivation === 'linear') return ['score = model'];
  const last = '[neuron] = model.layers[-1].neurons';
  return [
    "# micrograd's own neurons end in relu: here they end with their sum, and the activation follows it.",
    'for layer in model.layers:',
    '    for neuron in layer.neurons:',
    '        neuron.nonlin = False',
    '',
    'def score(x):',
    ...(hidden.length === 0
      ? []
      : [
          '    for layer in model.layers[:-1]:',
          `        x = [${activated(activation, 'neuron(x)')} for neuron in layer.neurons]`,
        ]),
    `    ${last}`,
    `    return ${activated(outputActivation, 'neuron(x)')}`,
  ];
}

function activated(activation: ActivationName, sum: string): string {
  if (activation === 'linear') return sum;
  return activation === 'relu' ? `${sum}.relu()` : `${definedName(activation)}(${sum})`;
}

function penalty({ kind, rate }: RegularizationConfig): string {
  if (kind === 'none' || rate === 0) return '';
  const one = kind === 'l2' ? 'p * p' : `${definedName('abs')}(p)`;
  return ` + ${pythonFloat(rate)} * sum(${one} for p in model.parameters())`;
}

/** What an optimizer keeps from one update to the next, empty, and the rate where that changes. */
function beforeTraining({ config, step }: PythonRun, { rateDefinition }: RunFacts): string[] {
  const none = '[0.0] * len(model.parameters())';
  const memory = {
    sgd: [],
    momentum: [`velocity = ${none}`],
    adam: [`m, v = ${none}, ${none}`, 'updates = 0'],
  }[config.optimizer.kind];
  const kept = [...memory, ...(rateDefinition.length > 0 ? [`step = ${step}`] : [])];
  return [...rateDefinition, ...kept, ...(kept.length > 0 ? [''] : [])];
}

/** One update, from the gradients that are there. */
function updateLines({ config }: PythonRun, { rate, rateDefinition }: RunFacts): string[] {
  const { kind, momentum = DEFAULT_MOMENTUM, epsilon = DEFAULT_EPSILON } = config.optimizer;
  const { beta1 = DEFAULT_BETA1, beta2 = DEFAULT_BETA2 } = config.optimizer;
  const [decay, b1, b2] = [momentum, beta1, beta2].map(pythonFloat);
  const rule = {
    sgd: [`    p.data -= ${rate} * p.grad`],
    momentum: [`    velocity[i] = ${decay} * velocity[i] + p.grad`, `    p.data -= ${rate} * velocity[i]`],
    adam: [
      `    m[i] = ${b1} * m[i] + (1 - ${b1}) * p.grad`,
      `    v[i] = ${b2} * v[i] + (1 - ${b2}) * p.grad**2`,
      `    scale = (v[i] / (1 - ${b2}**updates))**0.5 + ${pythonFloat(epsilon)}`,
      `    p.data -= ${rate} * m[i] / (1 - ${b1}**updates) / scale`,
    ],
  }[kind];
  return [
    ...(kind === 'adam' ? ['updates += 1'] : []),
    kind === 'sgd' ? 'for p in model.parameters():' : 'for i, p in enumerate(model.parameters()):',
    ...rule,
    ...(rateDefinition.length > 0 ? ['step += 1'] : []),
  ];
}

function training(run: PythonRun, facts: RunFacts): string[] {
  const { miniBatch, rateDefinition } = facts;
  const counters = [
    ...(rateDefinition.length > 0 ? ['step'] : []),
    ...(run.config.optimizer.kind === 'adam' ? ['updates'] : []),
  ];
  return [
    'def train(steps):',
    ...(counters.length === 0 ? [] : [`    global ${counters.join(', ')}`]),
    '    for _ in range(steps):',
    `        loss = loss_of(${miniBatch === undefined ? 'points' : `random.sample(points, ${miniBatch})`})`,
    '        model.zero_grad()',
    '        loss.backward()',
    ...updateLines(run, facts).map((line) => `        ${line}`),
    '    return loss_of(points).data',
  ];
}
