import { pythonFloat } from '../expression/pythonFloat.ts';
import { DEFAULT_BETA1, DEFAULT_BETA2 } from '../nn/UpdateRates.ts';
import { DEFAULT_EPSILON, DEFAULT_MOMENTUM } from '../nn/optimizers.ts';
import type { ActivationName, LossName, OptimizerConfig } from '../training/TrainerConfig.ts';
import { pythonComment } from './pythonComment.ts';
import { pythonList, pythonNumbers } from './pythonList.ts';
import type { PythonRun } from './PythonRun.ts';
import { readRun, TRAINING } from './readRun.ts';
import type { RunFacts } from './readRun.ts';

const MODULES: Readonly<Record<ActivationName, string | undefined>> = {
  tanh: 'nn.Tanh()',
  relu: 'nn.ReLU()',
  leaky_relu: 'nn.LeakyReLU(0.01)',
  sigmoid: 'nn.Sigmoid()',
  linear: undefined,
};

/** The mean loss of the scores of many points. */
const LOSSES: Readonly<Record<LossName, string>> = {
  mse: 'nn.functional.mse_loss(scores, y)',
  hinge: 'torch.relu(1 - y * scores).mean()',
  bce: 'nn.functional.binary_cross_entropy_with_logits(scores, (y + 1) / 2)',
};

const PENALTIES = { none: undefined, l1: 'p.abs().sum()', l2: '(p * p).sum()' } as const;

/** The run as a program for PyTorch, in float64. */
export function pytorchRun(run: PythonRun, update: boolean): string[] {
  const { config, points, batch, trainLoss } = run;
  const facts = readRun(run, { points: points.length, update });
  const counted = batch ? 'X_batch, y_batch' : 'X, y';
  const { kind, rate } = config.regularization;
  const penalty = rate === 0 ? undefined : PENALTIES[kind];
  return [
    ...facts.head,
    'import torch',
    'from torch import nn',
    '',
    'torch.set_default_dtype(torch.float64)',
    '',
    '# The training points, and the class of each: -1 or 1.',
    ...tensors('X', 'y', points),
    ...(batch ? ['# Those that the next update takes.', ...tensors('X_batch', 'y_batch', batch)] : []),
    '',
    ...model(run, facts),
    '',
    'def loss_of(X, y):',
    '    scores = model(X).squeeze(1)',
    `    loss = ${LOSSES[config.loss]}`,
    ...(penalty === undefined
      ? ['    return loss']
      : [`    return loss + ${pythonFloat(rate)} * sum(${penalty} for p in model.parameters())`]),
    '',
    `loss = loss_of(${counted})`,
    'loss.backward()',
    `print('loss', loss.item())${pythonComment(trainLoss)}`,
    'for name, parameter in model.named_parameters():',
    '    print(name, parameter.grad.tolist())',
    '',
    ...(update
      ? [
          '# The next update: each weight and bias moves against its gradient.',
          ...facts.memoryRemarks,
          ...beforeTraining(run, facts),
          ...updateLines(facts),
          `print('loss after it', loss_of(${counted}).item())${pythonComment(facts.lossAfter)}`,
          'for name, parameter in model.named_parameters():',
          '    print(name, parameter.tolist())',
          '',
          TRAINING,
          ...facts.batchRemarks,
        ]
      : [TRAINING, ...facts.batchRemarks, ...facts.memoryRemarks, ...beforeTraining(run, facts), '']),
    ...training(facts),
  ];
}

/** Inputs, a point a row, and classes. */
function tensors(inputs: string, classes: string, points: PythonRun['points']): string[] {
  const list = (numbers: readonly string[], name: string) =>
    `${name} = torch.tensor(${pythonList(numbers, 0, name.length + 16)})`;
  return [
    list(
      points.map(({ x }) => pythonNumbers(x)),
      inputs,
    ),
    list(
      points.map(({ label }) => pythonFloat(label)),
      classes,
    ),
  ];
}

/** The modules, and the state that they are given. */
function model(
  {
    config: {
      model: { activation, outputActivation = 'linear' },
    },
    parameters,
  }: PythonRun,
  { layers }: RunFacts,
): string[] {
  const modules: string[] = [];
  const state: string[] = [];
  let next = 0;
  layers.forEach(({ inputs, neurons }, depth) => {
    const name = modules.length;
    modules.push(`nn.Linear(${inputs}, ${neurons})`);
    const module = MODULES[depth === layers.length - 1 ? outputActivation : activation];
    if (module !== undefined) modules.push(module);
    const rows: string[] = [];
    const biases: string[] = [];
    for (let neuron = 0; neuron < neurons; neuron++) {
      const own = Array.from({ length: inputs + 1 }, (_, i) => pythonFloat(parameters[next + i] ?? NaN));
      next += inputs + 1;
      biases.push(own.pop() ?? '');
      rows.push(pythonList(own, 8, 0));
    }
    state.push(`    '${name}.weight': torch.tensor(${pythonRows(rows)}),`);
    state.push(`    '${name}.bias': torch.tensor(${pythonList(biases, 4, 26)}),`);
  });
  return [
    'model = nn.Sequential(',
    ...modules.map((module) => `    ${module},`),
    ')',
    'model.load_state_dict({',
    ...state,
    '})',
  ];
}

function pythonRows(rows: readonly string[]): string {
  return rows.length === 1 ? `[${rows[0] ?? ''}]` : `[\n${rows.map((row) => `        ${row},\n`).join('')}    ]`;
}

function beforeTraining({ config, step }: PythonRun, { rateDefinition }: RunFacts): string[] {
  return [
    ...rateDefinition,
    `optimizer = torch.optim.${optimizer(config.optimizer)}`,
    ...(rateDefinition.length > 0 ? [`step = ${step}`] : []),
  ];
}

/** One update, from the gradients that are there. */
function updateLines({ rate, rateDefinition }: RunFacts): string[] {
  return [
    ...(rateDefinition.length > 0 ? [`optimizer.param_groups[0]['lr'] = ${rate}`, 'step += 1'] : []),
    'optimizer.step()',
  ];
}

function training(facts: RunFacts): string[] {
  const { miniBatch, rateDefinition } = facts;
  const batch = miniBatch === undefined ? 'X, y' : 'X[batch], y[batch]';
  return [
    'def train(steps):',
    ...(rateDefinition.length > 0 ? ['    global step'] : []),
    '    for _ in range(steps):',
    ...(miniBatch === undefined ? [] : [`        batch = torch.randperm(len(X))[:${miniBatch}]`]),
    '        optimizer.zero_grad()',
    `        loss_of(${batch}).backward()`,
    ...updateLines(facts).map((line) => `        ${line}`),
    '    return loss_of(X, y).item()',
  ];
}

function optimizer(config: OptimizerConfig): string {
  const rate = `model.parameters(), lr=${pythonFloat(config.learningRate)}`;
  switch (config.kind) {
    case 'sgd':
      return `SGD(${rate})`;
    case 'momentum':
      return `SGD(${rate}, momentum=${pythonFloat(config.momentum ?? DEFAULT_MOMENTUM)})`;
    case 'adam': {
      const { beta1 = DEFAULT_BETA1, beta2 = DEFAULT_BETA2, epsilon = DEFAULT_EPSILON } = config;
      const betas = `betas=(${pythonFloat(beta1)}, ${pythonFloat(beta2)}), eps=${pythonFloat(epsilon)}`;
      return `Adam(${rate}, ${betas})`;
    }
  }
}
