import { pythonFloat } from '../expression/pythonFloat.ts';
import { DEFAULT_BETA1, DEFAULT_BETA2 } from '../nn/UpdateRates.ts';
import { DEFAULT_EPSILON, DEFAULT_MOMENTUM } from '../nn/optimizers.ts';
import type { ActivationName, LossName, OptimizerConfig } from '../training/TrainerConfig.ts';
import { pythonList, pythonNumbers } from './pythonList.ts';
import type { PythonRun } from './PythonRun.ts';
import { readRun } from './readRun.ts';
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
export function pytorchRun(run: PythonRun): string[] {
  const { config, points, trainLoss } = run;
  const facts = readRun(run, points.length);
  const X = pythonList(
    points.map(({ x }) => pythonNumbers(x)),
    0,
    17,
  );
  const y = pythonList(
    points.map(({ label }) => pythonFloat(label)),
    0,
    17,
  );
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
    `X = torch.tensor(${X})`,
    `y = torch.tensor(${y})`,
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
    'loss = loss_of(X, y)',
    'loss.backward()',
    `print('loss', loss.item())${trainLoss === undefined ? '' : `  # ${trainLoss}`}`,
    'for name, parameter in model.named_parameters():',
    '    print(name, parameter.grad.tolist())',
    '',
    '# The training goes on with train(100), for example.',
    ...facts.remarks,
    ...facts.rateDefinition,
    ...training(run, facts),
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

function training({ config, step }: PythonRun, { miniBatch, rate, rateDefinition }: RunFacts): string[] {
  const changes = rateDefinition.length > 0;
  const batch = miniBatch === undefined ? 'X, y' : 'X[batch], y[batch]';
  return [
    `optimizer = torch.optim.${optimizer(config.optimizer)}`,
    ...(changes ? [`step = ${step}`] : []),
    '',
    'def train(steps):',
    ...(changes ? ['    global step'] : []),
    '    for _ in range(steps):',
    ...(changes ? [`        optimizer.param_groups[0]['lr'] = ${rate}`, '        step += 1'] : []),
    ...(miniBatch === undefined ? [] : [`        batch = torch.randperm(len(X))[:${miniBatch}]`]),
    '        optimizer.zero_grad()',
    `        loss_of(${batch}).backward()`,
    '        optimizer.step()',
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
