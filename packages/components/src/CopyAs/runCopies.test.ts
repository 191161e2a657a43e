import type { TrainerConfig } from '@micrograd-playground/engine';
import {
  createTrainer,
  defaultTrainerConfig,
  microgradDemoConfig,
  printRunPython,
  validateTrainerConfig,
} from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import type { CopyId } from './copyWords.ts';
import type { RunCopiesOptions } from './runCopies.ts';
import { runCopies } from './runCopies.ts';

function trained(config: TrainerConfig, step: number) {
  const trainer = createTrainer(config);
  trainer.step(step);
  return trainer.getSnapshot();
}

const snapshot = trained(defaultTrainerConfig, 3);
const link = (step: number): string => `https://example.org/#/network?a=b&step=${step}`;
const svg = (): string => '<svg/>';
const all = (more: Partial<RunCopiesOptions> = {}) =>
  runCopies({ config: defaultTrainerConfig, snapshot: () => snapshot, link, embedLink: link, svg, ...more });
const itemOf = (id: CopyId, more?: Partial<RunCopiesOptions>) => all(more).find((item) => item.id === id);
const textOf = async (id: CopyId, more?: Partial<RunCopiesOptions>) => (await itemOf(id, more)?.text?.()) ?? '';

/** The run that a snippet describes, by running what is between the braces of its props. */
function configOf(snippet: string): TrainerConfig {
  const [, code = ''] = /defaultConfig=\{([^]*?)\}\n\s*(?:initialStep|\/>)/.exec(snippet) ?? [];
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- the snippet is code, and is run as code
  return (new Function('microgradDemoConfig', `return (${code})`) as (demo: TrainerConfig) => TrainerConfig)(
    microgradDemoConfig,
  );
}

describe('runCopies', () => {
  it('offers everything that there is', () =>
    expect(all().map(({ id }) => id)).toEqual([
      'link',
      'jsx',
      'mdx',
      'iframe',
      'micrograd',
      'pytorch',
      'svg',
      'png',
      'json',
    ]));

  it('leaves out what it has nothing for', () =>
    expect(runCopies({ config: defaultTrainerConfig }).map(({ id }) => id)).toEqual(['jsx', 'mdx']));

  it('links to the step at which it is copied', async () => {
    expect(await textOf('link')).toBe('https://example.org/#/network?a=b&step=3');
    expect(await textOf('link', { link: 'https://example.org/' })).toBe('https://example.org/');
  });

  it('prints a module for React', async () =>
    expect(await textOf('jsx')).toBe(`import { NetworkTrainer } from '@micrograd-playground/components';
import '@micrograd-playground/components/styles.css';

export function Example() {
  return (
    <NetworkTrainer
      defaultConfig={{
        dataset: { kind: 'moons', samples: 200, noise: 0.1, testFraction: 0.2 },
        model: { hidden: [6, 4], activation: 'tanh' },
        loss: 'hinge',
        optimizer: { kind: 'sgd', learningRate: 0.1 },
        regularization: { kind: 'l2', rate: 0.0001 },
        batchSize: 10,
        seed: 1337,
        maxSteps: 2000,
      }}
      initialStep={3}
    />
  );
}
`));

  it('names the run of micrograd’s notebook instead of printing its points', async () =>
    expect(await textOf('mdx', { config: microgradDemoConfig }))
      .toBe(`import { NetworkTrainer } from '@micrograd-playground/components'
import '@micrograd-playground/components/styles.css'
import { microgradDemoConfig } from '@micrograd-playground/engine'

<NetworkTrainer
  defaultConfig={microgradDemoConfig}
  initialStep={3}
/>
`));

  const { initialParameters: _, ...withoutParameters } = microgradDemoConfig;
  it.each<[string, TrainerConfig]>([
    ['the default', defaultTrainerConfig],
    ['the demo', microgradDemoConfig],
    ['the demo with other weights', { ...withoutParameters, weightSeed: 3 }],
    ['the demo with another optimizer', { ...microgradDemoConfig, optimizer: { kind: 'adam', learningRate: 0.01 } }],
    [
      'points of one’s own, with weights and an order',
      {
        ...defaultTrainerConfig,
        dataset: {
          kind: 'points',
          points: [
            { x: [-0, 1e-7], label: 1 },
            { x: [2, 3], label: -1 },
          ],
        },
        model: { hidden: [], activation: 'relu' },
        initialParameters: Float64Array.of(0.1, -0.2, 1 / 3),
        batchOrder: [1, 0],
        batchSize: 1,
      },
    ],
  ])('prints a snippet that has the same run: %s', async (_name, config) => {
    const ours = trained(config, 3);
    const jsx = await textOf('jsx', { config, snapshot: () => ours });
    const theirs = configOf(jsx);
    expect(validateTrainerConfig(theirs)).not.toHaveProperty('errors');
    expect(trained(theirs, 3).parameters).toEqual(ours.parameters);
  });

  it('frames a page with a title, lazily and in a sandbox', async () => {
    const html = await textOf('iframe');
    expect(html).toContain('src="https://example.org/#/network?a=b&amp;step=3"');
    expect(html).toContain('title="Network 2-6-4-1 trained on moons"');
    for (const attribute of ['loading="lazy"', 'sandbox="allow-scripts allow-same-origin"']) {
      expect(html).toContain(attribute);
    }
  });

  it.each(['micrograd', 'pytorch'] as const)(
    'prints Python for %s with the weights and points of the run',
    async (target) => {
      const { step, parameters, trainPoints: points, trainLoss } = snapshot;
      const run = { config: defaultTrainerConfig, step, parameters, points, trainLoss };
      expect(await textOf(target)).toBe(printRunPython(run, { target }));
      expect(itemOf(target)?.fileName).toBe(`run_${target}.py`);
    },
  );

  it('gives a JSON from which the run can be repeated, and gone on with', async () => {
    const text = await textOf('json', { config: microgradDemoConfig, snapshot: () => trained(microgradDemoConfig, 2) });
    expect(text.split('\n')).toHaveLength(8);
    const { config, step, parameters, trainLoss } = JSON.parse(text) as {
      config: TrainerConfig;
      step: number;
      parameters: number[];
      trainLoss: number;
    };
    const repeated = trained(config, step);
    expect([...repeated.parameters]).toEqual(parameters);
    expect(repeated.trainLoss).toBe(trainLoss);
    const { model } = microgradDemoConfig;
    expect(trained({ ...config, model, initialParameters: parameters }, 0).trainLoss).toBe(trainLoss);
  });

  it('saves the picture as an SVG file', async () => {
    const item = itemOf('svg', { fileName: 'moons' });
    const blob = await item?.blob?.();
    expect(item?.fileName).toBe('moons.svg');
    expect(blob?.type).toBe('image/svg+xml');
    expect(await blob?.text()).toBe('<svg/>');
  });

  it('takes other words', () =>
    expect(all({ labels: { link: { label: 'Verweis' } } })[0]).toMatchObject({ id: 'link', label: 'Verweis' }));
});
