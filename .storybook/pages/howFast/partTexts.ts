import type { ContestantId, PartId } from './parts.ts';

/** What a part's table says besides its figures. */
export interface PartText {
  readonly title: string;
  readonly description: string;
  /** What is counted. */
  readonly unit: string;
  /** What is compared before anything is timed. */
  readonly compared: string;
  /** How somebody's work differs. */
  readonly notes: Readonly<Partial<Record<ContestantId, string>>>;
  /** Who has no part in it, and why. */
  readonly leftOut?: string;
}

export const CONTESTANT_NAMES: Readonly<Record<ContestantId, string>> = {
  wasm: 'This engine, WebAssembly',
  interpreter: 'This engine, interpreter',
  values: 'This engine, Value objects',
  loops: 'Plain loops',
  synaptic: 'synaptic 1.1.4',
  convnet: 'convnetjs 0.3.0',
  brain: 'brain.js 1.6.1',
};

/** Who is part of the engine. */
export const OURS: ReadonlySet<ContestantId> = new Set(['wasm', 'interpreter', 'values']);

export const PART_TEXTS: Readonly<Record<PartId, PartText>> = {
  moons: {
    title: 'Training in small batches',
    description: '200 two-moons points, a 2-8-8-1 network, tanh everywhere, squared error, batches of 10.',
    unit: 'samples/s',
    compared: 'losses',
    notes: {
      synaptic: 'updates after each sample',
      brain: 'updates after each sample; single precision',
    },
  },
  demo: {
    title: 'Training on all points at once',
    description: 'micrograd’s demo: 100 points, a 2-16-16-1 network, ReLU, hinge loss and L2.',
    unit: 'samples/s',
    compared: 'losses',
    notes: {
      synaptic: 'updates after each sample; no L2',
      convnet: 'L2 for weights only',
    },
    leftOut: 'brain.js has no part in this: its output would be a ReLU too, which makes it another network.',
  },
  picture: {
    title: 'A picture of the output',
    description: 'The first network, trained, at 100 × 100 points of the plane.',
    unit: 'points/s',
    compared: 'outputs',
    notes: {
      wasm: 'single precision',
      brain: 'single precision',
    },
  },
};
