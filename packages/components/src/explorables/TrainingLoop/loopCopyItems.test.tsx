import type { TrainerConfig } from '@micrograd-playground/engine';
import { createTrainer, defaultTrainerConfig, printRunPython } from '@micrograd-playground/engine';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { CopyId } from '../../CopyAs/copyWords.ts';
import type { LoopCopyItemsOptions } from './loopCopyItems.ts';
import { loopCopyItems } from './loopCopyItems.ts';
import { loopFrame } from './loopFrame.ts';
import type { LoopMoment } from './LoopMoment.ts';
import { loopReach } from './LoopReach.ts';
import { countLoopMoments } from './loopStage.ts';
import type { LoopView } from './LoopView.ts';
import { DEFAULT_LOOP_VIEW } from './LoopView.ts';
import { TrainingLoop } from './TrainingLoop.tsx';
import { TRAINING_LOOP_LABELS } from './trainingLoopLabels.ts';
import { XOR_LOOP_CONFIG } from './xorLoopConfig.ts';

function momentAt(change: Partial<LoopView> = {}, config: TrainerConfig = XOR_LOOP_CONFIG): LoopMoment {
  const view = { ...DEFAULT_LOOP_VIEW, ...change };
  const frame = loopFrame(createTrainer(config), config, view.step);
  const neurons = frame.neurons.slice(1).flat().length;
  const moment = view.moment ?? countLoopMoments(view.stage, neurons) - 1;
  const reach = loopReach({ stage: view.stage, moment }, neurons);
  return { config, view, frame, reach, point: frame.points[view.point], parameter: 6, caption: 'What it is about' };
}

const faster: TrainerConfig = { ...XOR_LOOP_CONFIG, optimizer: { kind: 'sgd', learningRate: 0.5 } };
/** Batches of three of its points, with a penalty. */
const moons: TrainerConfig = {
  ...defaultTrainerConfig,
  model: { hidden: [3], activation: 'relu' },
  batchSize: 3,
};

const link = ({ step, stage }: LoopView, { optimizer }: TrainerConfig): string =>
  `https://example.org/#/loop?step=${step}&stage=${stage}&rate=${optimizer.learningRate}`;
const all = (moment: LoopMoment, more: Partial<LoopCopyItemsOptions> = {}) =>
  loopCopyItems({ moment, link, embedLink: link, theme: () => 'light', words: TRAINING_LOOP_LABELS, ...more });
const textOf = async (id: CopyId, moment: LoopMoment, more?: Partial<LoopCopyItemsOptions>): Promise<string> =>
  (await all(moment, more)
    .find((item) => item.id === id)
    ?.text?.()) ?? '';

describe('the forms of a moment of a step', () => {
  it('are all nine, those with an address where there is one', () => {
    const without = ['jsx', 'mdx', 'micrograd', 'pytorch', 'svg', 'png', 'json'];
    const [jsx = '', mdx = '', ...rest] = without;
    const ids = (more?: Partial<LoopCopyItemsOptions>) => all(momentAt(), more).map(({ id }) => id);
    expect(ids()).toEqual(['link', jsx, mdx, 'iframe', ...rest]);
    expect(ids({ link: undefined, embedLink: undefined })).toEqual(without);
  });

  it('have an address made for the view and the run, or one that is given', async () => {
    const moment = momentAt({ step: 3, stage: 'loss' }, faster);
    const address = 'https://example.org/#/loop?step=3&stage=loss&rate=0.5';
    expect(await textOf('link', moment)).toBe(address);
    expect(await textOf('iframe', moment)).toContain(`src="${address.replaceAll('&', '&amp;')}"`);
    expect(await textOf('iframe', moment)).toContain('title="Training step 3: Loss"');
    expect(await textOf('link', moment, { link: 'https://example.org/' })).toBe('https://example.org/');
  });

  it('save files under names of their own', () =>
    expect(all(momentAt()).flatMap(({ fileName }) => fileName ?? [])).toEqual([
      'training-step_micrograd.py',
      'training-step_pytorch.py',
      'training-step.svg',
      'training-step.png',
      'training-step.json',
    ]));
});

describe('the snippets for pages', () => {
  it('are short where the loop begins by itself', async () =>
    expect(await textOf('mdx', momentAt())).toBe(`import { TrainingLoop } from '@micrograd-playground/components'
import '@micrograd-playground/components/styles.css'

<TrainingLoop />
`));

  it('say what differs from that', async () =>
    expect(await textOf('jsx', momentAt({ step: 3, stage: 'backward', moment: 1, parameter: 4 }, faster)))
      .toBe(`import { TrainingLoop, XOR_LOOP_CONFIG } from '@micrograd-playground/components';
import '@micrograd-playground/components/styles.css';

export function Example() {
  return (
    <TrainingLoop
      defaultConfig={{
        ...XOR_LOOP_CONFIG,
        optimizer: { kind: 'sgd', learningRate: 0.5 },
      }}
      defaultView={{ step: 3, stage: 'backward', moment: 1, parameter: 4 }}
    />
  );
}
`));

  it.each<[string, Partial<LoopView>, TrainerConfig]>([
    ['the first moment', {}, XOR_LOOP_CONFIG],
    ['the first of all moments', { moment: 0 }, XOR_LOOP_CONFIG],
    ['half way back', { step: 7, stage: 'backward', moment: 1, point: 2, parameter: 4 }, XOR_LOOP_CONFIG],
    ['an update at another rate', { step: 12, stage: 'update', point: 0, parameter: 0 }, faster],
    ['another run', { step: 5, stage: 'loss', moment: 0, point: 0 }, moons],
  ])('open what was copied: %s', async (_name, change, config) => {
    const view = { ...DEFAULT_LOOP_VIEW, ...change };
    const props = propsOf(await textOf('jsx', momentAt(change, config)));
    expect({ ...DEFAULT_LOOP_VIEW, ...props.defaultView }).toEqual(view);
    expect({ ...XOR_LOOP_CONFIG, ...props.defaultConfig }).toEqual({ ...XOR_LOOP_CONFIG, ...config });
    const page = renderToString(<TrainingLoop defaultConfig={config} defaultView={view} />);
    expect(renderToString(<TrainingLoop {...props} />)).toBe(page);
  });
});

/** The props of an element, by running what is between their braces. */
function propsOf(snippet: string): { defaultConfig?: TrainerConfig; defaultView?: Partial<LoopView> } {
  const element = snippet.slice(snippet.indexOf('<TrainingLoop'));
  const props = [...element.matchAll(/^ {6}(\w+)=\{([^]*?)\}(?=\n {6}\w|\n {4}\/>)/gm)].map(
    ([, name, code]) => `${name}: ${code}`,
  );
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- the snippet is code, and is run as code
  return (new Function('XOR_LOOP_CONFIG', `return { ${props.join(', ')} }`) as (xor: TrainerConfig) => object)(
    XOR_LOOP_CONFIG,
  );
}

describe.each(['micrograd', 'pytorch'] as const)('the program for %s', (target) => {
  it.each(['forward', 'loss', 'backward', 'update'] as const)(
    'has the parameters before the update, which it makes only there: %s',
    async (stage) => {
      const { frame, ...moment } = momentAt({ step: 4, stage });
      const { trainPoints: points } = createTrainer(XOR_LOOP_CONFIG).getSnapshot();
      const parameters = frame.parameters.map(({ before }) => before);
      const run = { config: XOR_LOOP_CONFIG, step: 4, parameters, points, trainLoss: frame.loss };
      const expected = printRunPython({ ...run, lossAfter: frame.lossAfter }, { target, update: stage === 'update' });
      expect(await textOf(target, { frame, ...moment })).toBe(expected);
      expect(expected.includes('# The next update')).toBe(stage === 'update');
    },
  );

  it('computes on the points of the batch, where that is not all', async () => {
    const moment = momentAt({ step: 2, stage: 'update' }, moons);
    const program = await textOf(target, moment);
    const { frame } = moment;
    expect(frame.points).toHaveLength(3);
    for (const { x } of frame.points) {
      // Once among all points, once in the batch.
      expect(program.split(x.join(', '))).toHaveLength(3);
    }
    expect(program).toContain(`  # ${frame.loss}\n`);
    expect(program).toContain(`  # ${frame.lossAfter}\n`);
  });
});

describe('the JSON', () => {
  it('has the run, the view, and all numbers of the step, a point or a parameter a line', async () => {
    const moment = momentAt({ step: 6, stage: 'backward', moment: 0, point: 3 });
    const text = await textOf('json', moment);
    const json = JSON.parse(text) as JsonStep;
    const { frame } = moment;
    expect(json.config).toEqual(XOR_LOOP_CONFIG);
    expect(json.view).toEqual(moment.view);
    expect([json.step, json.learningRate, json.loss, json.lossAfter]).toEqual([6, 0.2, frame.loss, frame.lossAfter]);
    expect(json.points).toEqual(frame.points.map(({ x, label, output, loss }) => ({ x, label, output, loss })));
    expect(json.parameters).toHaveLength(9);
    for (const [i, { before, gradient, after }] of json.parameters.entries()) {
      expect(frame.parameters[i]).toMatchObject({ before, gradient, after });
      expect(after).toBeCloseTo(before - 0.2 * gradient, 12);
    }
    expect(text.split('\n').filter((line) => line.startsWith('    {'))).toHaveLength(4 + 9);
  });

  it('goes on with the run, from the parameters after the update', async () => {
    const { config, parameters } = JSON.parse(await textOf('json', momentAt({ step: 6 }))) as JsonStep;
    const trainer = createTrainer({ ...config, initialParameters: parameters.map(({ after }) => after) });
    const whole = createTrainer(XOR_LOOP_CONFIG);
    whole.step(7);
    expect(trainer.getSnapshot().parameters).toEqual(whole.getSnapshot().parameters);
  });

  it('says which numbers are not finite', async () => {
    // Weights so large that their products are not numbers any more.
    const initialParameters = Array.from({ length: 21 }, () => 1e100);
    const model = { hidden: [2, 2, 2], activation: 'relu' } as const;
    const moment = momentAt({ stage: 'update' }, { ...XOR_LOOP_CONFIG, model, initialParameters });
    expect(moment.frame.loss).toBe(Infinity);
    const json = JSON.parse(await textOf('json', moment)) as JsonStep;
    expect(json.loss).toBe('Infinity');
    expect(json.points.every((point) => 'loss' in point && point.loss === 'Infinity')).toBe(true);
    expect(json.config.initialParameters).toEqual(initialParameters);
  });
});

interface JsonStep {
  readonly config: TrainerConfig;
  readonly view: LoopView;
  readonly step: number;
  readonly learningRate: number;
  readonly loss: number;
  readonly lossAfter: number;
  readonly points: readonly object[];
  readonly parameters: readonly { readonly before: number; readonly gradient: number; readonly after: number }[];
}
