import type { TrainerConfig } from '@micrograd-playground/engine';
import { parseLinkNumber } from './parseLinkNumber.ts';

/** One key of a link: how it is read from a config, and put into one. */
export interface NetworkField {
  readonly key: string;
  /** The key's text for a config; undefined where it does not apply. */
  readonly read: (config: TrainerConfig) => string | undefined;
  /** The config with the text's value in it, unchecked. */
  readonly write: (config: TrainerConfig, text: string) => unknown;
}

/** The keys of a run's link, in the order in which they are written and read. */
export const NETWORK_FIELDS: readonly NetworkField[] = [
  {
    key: 'data',
    read: ({ dataset }) => (dataset.kind === 'points' ? undefined : dataset.kind),
    write: (config, text) => withDataset(config, { kind: text }),
  },
  {
    key: 'points',
    read: ({ dataset }) => (dataset.kind === 'points' ? undefined : String(dataset.samples)),
    write: (config, text) => withDataset(config, { samples: number(text) }),
  },
  {
    key: 'noise',
    read: ({ dataset }) => (dataset.kind === 'points' ? undefined : String(dataset.noise)),
    write: (config, text) => withDataset(config, { noise: number(text) }),
  },
  {
    key: 'test',
    read: ({ dataset }) => (dataset.kind === 'points' ? undefined : String(dataset.testFraction)),
    write: (config, text) => withDataset(config, { testFraction: number(text) }),
  },
  {
    key: 'layers',
    read: ({ model }) => model.hidden.join(',') || 'none',
    write: (config, text) => withModel(config, { hidden: text === 'none' ? [] : text.split(',').map(number) }),
  },
  {
    key: 'activation',
    read: ({ model }) => model.activation,
    write: (config, text) => withModel(config, { activation: text }),
  },
  {
    key: 'output',
    read: ({ model }) => model.outputActivation,
    write: (config, text) => withModel(config, { outputActivation: text }),
  },
  {
    key: 'init',
    read: ({ model }) => model.initializer,
    write: (config, text) => withModel(config, { initializer: text }),
  },
  { key: 'loss', read: ({ loss }) => loss, write: (config, text) => ({ ...config, loss: text }) },
  {
    key: 'optimizer',
    read: ({ optimizer }) => optimizer.kind,
    write: (config, text) => withOptimizer(config, { kind: text }),
  },
  {
    key: 'rate',
    read: ({ optimizer }) => String(optimizer.learningRate),
    write: (config, text) => withOptimizer(config, { learningRate: number(text) }),
  },
  {
    key: 'decay',
    read: ({ optimizer: { schedule } }) =>
      schedule?.kind === 'linear' ? `${schedule.to}:${schedule.steps}` : undefined,
    write: (config, text) => {
      const [to = '', steps = ''] = text.split(':');
      return withOptimizer(config, { schedule: { kind: 'linear', to: number(to), steps: number(steps) } });
    },
  },
  {
    key: 'penalty',
    read: ({ regularization }) => regularization.kind,
    write: (config, text) => ({ ...config, regularization: { ...config.regularization, kind: text } }),
  },
  {
    key: 'penaltyRate',
    read: ({ regularization }) => (regularization.kind === 'none' ? undefined : String(regularization.rate)),
    write: (config, text) => ({ ...config, regularization: { ...config.regularization, rate: number(text) } }),
  },
  {
    key: 'batch',
    read: ({ batchSize }) => String(batchSize),
    write: (config, text) => ({ ...config, batchSize: text === 'full' ? text : number(text) }),
  },
  {
    key: 'steps',
    read: ({ maxSteps }) => (maxSteps === undefined ? undefined : String(maxSteps)),
    write: (config, text) => ({ ...config, maxSteps: number(text) }),
  },
  { key: 'seed', read: ({ seed }) => String(seed), write: (config, text) => ({ ...config, seed: number(text) }) },
  {
    key: 'weights',
    read: ({ weightSeed }) => (weightSeed === undefined ? undefined : String(weightSeed)),
    write: (config, text) => ({ ...config, weightSeed: number(text) }),
  },
];

/** Data of another kind do not go with a published run's own parameters. */
function withDataset({ initialParameters: _p, batchOrder: _o, ...config }: TrainerConfig, change: object): unknown {
  const { dataset } = config;
  const generated = dataset.kind === 'points' ? { samples: 200, noise: 0.1, testFraction: 0.2 } : dataset;
  return { ...config, dataset: { ...generated, ...change } };
}

function withModel({ initialParameters: _, ...config }: TrainerConfig, change: object): unknown {
  return { ...config, model: { ...config.model, ...change } };
}

function withOptimizer(config: TrainerConfig, change: object): unknown {
  return { ...config, optimizer: { ...config.optimizer, ...change } };
}

/** A number, or the text itself, which the validation then refuses by name. */
function number(text: string): number | string {
  return parseLinkNumber(text) ?? text;
}
