import { createTrainer, MLP } from '@micrograd-playground/engine';
import type { TrainerConfig } from '@micrograd-playground/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { findPython, runPrograms } from '../../packages/engine/src/testing/runPrograms.ts';
import { allowClipboard } from '../harness/allowClipboard.ts';
import { saveScreenshot } from '../harness/openPage.ts';
import { LoopPage } from './LoopPage.ts';
import { usePlayground } from './usePlayground.ts';

/** The run of the page, written down once more. */
const CONFIG: TrainerConfig = {
  dataset: {
    kind: 'points',
    points: [
      { x: [0, 0], label: -1 },
      { x: [0, 1], label: 1 },
      { x: [1, 0], label: 1 },
      { x: [1, 1], label: -1 },
    ],
  },
  model: { hidden: [2], activation: 'tanh' },
  loss: 'mse',
  optimizer: { kind: 'sgd', learningRate: 0.2 },
  regularization: { kind: 'none', rate: 0 },
  batchSize: 'full',
  seed: 3,
  maxSteps: 300,
};

/** A number as the page prints it. */
const printed = (x: number) => x.toFixed(4).replace('-', '−').replace('−0.0000', '0.0000');

/** The engine's own numbers of the update at a step. */
function updateAt(step: number, learningRate = 0.2) {
  const trainer = createTrainer({ ...CONFIG, optimizer: { kind: 'sgd', learningRate } });
  trainer.step(step);
  const { parameters: before, trainLoss, trainPoints } = trainer.getSnapshot();
  const mlp = MLP.fromParameters(2, CONFIG.model, before);
  const outputs = trainPoints.map(({ x }) => mlp.forward(x).data);
  trainer.step();
  const after = trainer.getSnapshot().parameters;
  const gradients = before.map((parameter, i) => (parameter - (after[i] ?? NaN)) / learningRate);
  return { before, after, gradients, outputs, loss: trainLoss };
}

/** A step as it is copied. */
interface CopiedStep {
  readonly loss: number;
  readonly lossAfter: number;
  readonly parameters: readonly { readonly before: number; readonly gradient: number; readonly after: number }[];
}

/** Opens the list of forms, and copies those that are asked for. */
async function copying(loop: LoopPage) {
  const { page } = loop;
  await allowClipboard(page);
  await loop.press('Copy as');
  return async (form: string): Promise<string> => {
    await page.getByRole('button', { name: `Copy ${form}`, exact: true }).click();
    await page.getByText(`${form} copied.`).waitFor({ state: 'attached' });
    return page.evaluate(() => navigator.clipboard.readText());
  };
}

/** What a program printed for each parameter, in our order: neuron by neuron its weights, then its bias. */
function microgradNumbers(lines: readonly string[]): number[] {
  return lines.flatMap((line) => JSON.parse(line.slice(line.indexOf('['))) as number[]);
}

function torchNumbers(lines: readonly string[]): number[] {
  const lists = lines.map((line) => JSON.parse(line.slice(line.indexOf('['))) as unknown[]);
  return lists.flatMap((rows, i) =>
    i % 2 === 0 ? rows.flatMap((row, neuron) => [...(row as number[]), lists[i + 1]?.[neuron] as number]) : [],
  );
}

describe('the page of a training step', () => {
  const open = usePlayground();
  const visit = async (hash = '#/loop') => {
    const page = new LoopPage(await open(hash));
    await page.next.waitFor();
    return page;
  };
  let first: ReturnType<typeof updateAt>;
  beforeAll(() => {
    first = updateAt(0);
  });

  it('is reached from the other pages, and has a name', async () => {
    const page = await open('#/network');
    await page.getByRole('link', { name: 'Training step' }).click();
    await page.getByRole('button', { name: 'Next', exact: true }).waitFor();
    expect(await page.title()).toBe('Training step · micrograd playground');
    expect(page.url()).toContain('#/loop');
    await page.getByRole('link', { name: 'Skip to the training step' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('goes once round by keyboard, with the numbers of the engine', async () => {
    const page = await visit();
    expect(await page.stage.innerText()).toContain('Forward');
    expect(await page.row('0, 1')).toEqual(['+1', printed(first.outputs[1] ?? NaN), '·']);
    expect(await page.row('out.b')).toEqual([printed(first.before[8] ?? NaN), '·', '·']);

    await page.next.focus();
    const go = () => page.page.keyboard.press('ArrowRight');
    await go();
    expect(await page.stage.innerText()).toContain('Loss');
    for (const [i, [name, label]] of [
      ['0, 0', -1],
      ['0, 1', 1],
      ['1, 0', 1],
      ['1, 1', -1],
    ].entries()) {
      const cells = await page.row(String(name));
      expect(cells[2]).toBe(printed(((first.outputs[i] ?? NaN) - Number(label)) ** 2));
    }
    expect(await page.meanLoss()).toBe('·');
    await go();
    expect(await page.meanLoss()).toBe(printed(first.loss));

    await go();
    expect(await page.stage.innerText()).toContain('Backward');
    expect(await page.row('out.b')).toEqual([printed(first.before[8] ?? NaN), printed(first.gradients[8] ?? NaN), '·']);
    expect((await page.row('h1[1].b'))[1]).toBe('·');
    await go();
    expect((await page.row('h1[1].b'))[1]).toBe(printed(first.gradients[5] ?? NaN));
    expect((await page.row('h1[0].b'))[1]).toBe('·');
    await go();
    expect((await page.row('h1[0].b'))[1]).toBe(printed(first.gradients[2] ?? NaN));

    await go();
    expect(await page.stage.innerText()).toContain('Update');
    for (const [i, name] of ['h1[0].w₁', 'h1[0].w₂', 'h1[0].b', 'h1[1].w₁'].entries()) {
      expect((await page.row(name))[2]).toBe(printed(first.after[i] ?? NaN));
    }
    await go();
    expect(await page.step()).toBe(1);
    expect(await page.stage.innerText()).toContain('Forward');
    expect((await page.row('out.b'))[0]).toBe(printed(first.after[8] ?? NaN));
  });

  it('learns: after many steps the outputs are near their targets', async () => {
    const page = await visit();
    for (let i = 0; i < 12; i++) await page.press('10 steps on');
    expect(await page.step()).toBe(120);
    const { outputs } = updateAt(120);
    for (const [i, name] of ['0, 0', '0, 1', '1, 0', '1, 1'].entries()) {
      expect((await page.row(name))[1]).toBe(printed(outputs[i] ?? NaN));
    }
  });

  it('restores a moment, its point, its weight and its learning rate from the address', async () => {
    const page = await visit('#/loop?step=3&stage=backward');
    await page.press('Back');
    await page.press('1, 0');
    await page.press('h1[1].w₂');
    await page.page.getByRole('combobox', { name: 'Learning rate η' }).selectOption('0.5');
    await expect.poll(() => page.page.url()).toContain('rate=0.5');
    const { hash } = new URL(page.page.url());
    expect(hash).toBe('#/loop?step=3&stage=backward&moment=1&point=2&weight=4&rate=0.5');
    const formula = page.page.locator('.mgp-TrainingLoop-formula');
    expect(await formula.innerText()).toContain('The gradient of h1[1].w₂: what the point 1, 0 adds to it');

    const again = await visit(hash);
    expect(await again.page.locator('.mgp-TrainingLoop-formula').innerText()).toBe(await formula.innerText());
    expect(await again.page.getByRole('combobox', { name: 'Learning rate η' }).inputValue()).toBe('0.5');
    const { before, gradients } = updateAt(3, 0.5);
    expect(await again.row('h1[1].w₂')).toEqual([printed(before[4] ?? NaN), printed(gradients[4] ?? NaN), '·']);
    expect((await again.row('h1[0].w₂'))[1]).toBe('·');
  });

  it('copies a moment whose link opens it again', async () => {
    const page = await visit('#/loop?step=5&stage=backward&moment=1&point=2&weight=4&rate=0.5');
    const copied = await copying(page);
    const { hash } = new URL(await copied('Link'));
    expect(hash).toBe('#/loop?step=5&stage=backward&moment=1&point=2&weight=4&rate=0.5');
    expect(await copied('JSX')).toContain(
      "defaultView={{ step: 5, stage: 'backward', moment: 1, point: 2, parameter: 4 }}",
    );
    expect(await copied('iframe')).toContain(hash.replaceAll('&', '&amp;'));
    await page.page.keyboard.press('Escape');

    const again = await visit(hash);
    const everything = (one: LoopPage) => one.page.getByRole('group', { name: 'One step of training' }).innerText();
    expect(await everything(again)).toBe(await everything(page));
    expect(await again.step()).toBe(5);
  });

  it('copies a picture that a browser draws as a file', async () => {
    const page = await visit('#/loop?step=3&stage=backward');
    const copied = await copying(page);
    const svg = await copied('SVG');
    const [, out = ''] = await page.row('0, 1');
    expect(svg).toContain(`>${out}</text>`);
    const width = await page.page.evaluate(async (text) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
      await image.decode();
      return image.naturalWidth;
    }, svg);
    expect(width).toBe(688);
  });

  it.for(['micrograd', 'torch'] as const)('copies an update that %s makes, too', async (library, { skip }) => {
    const found = findPython(library);
    skip(found.command === undefined, found.missing);
    const page = await visit('#/loop?step=7&stage=update');
    const copied = await copying(page);
    const step = JSON.parse(await copied('JSON')) as CopiedStep;
    const program = await copied(library === 'torch' ? 'PyTorch' : 'micrograd');
    const [run] = found.command === undefined ? [] : runPrograms(found.command, [program]);
    expect(run?.error).toBeUndefined();
    const lines = run?.output.trim().split('\n') ?? [];
    const half = lines.length / 2;
    const numbersOf = library === 'torch' ? torchNumbers : microgradNumbers;
    const printedNumbers = [
      ...[lines[0], lines[half]].map((line) => Number(line?.split(' ').at(-1))),
      ...numbersOf(lines.slice(1, half)),
      ...numbersOf(lines.slice(half + 1)),
    ];
    const ours = [
      ...[step.loss, step.lossAfter],
      ...step.parameters.map(({ gradient }) => gradient),
      ...step.parameters.map(({ after }) => after),
    ];
    expect(printedNumbers).toHaveLength(2 + 2 * 9);
    printedNumbers.forEach((number, i) => expect(Math.abs(number - (ours[i] ?? NaN))).toBeLessThanOrEqual(1e-12));
  });

  it('shows the start, and a notice, for an address full of nonsense', async () => {
    const page = await visit('#/loop?step=1e9&stage=sideways&moment=9&point=-1&weight=w&rate=no&__proto__=1');
    expect(await page.page.getByRole('alert').innerText()).toContain('The step must be a whole number from 0 to 299');
    expect(await page.step()).toBe(0);
    expect(await page.stage.innerText()).toContain('Forward');
    await page.press('Next');
    expect((await page.row('0, 1'))[2]).toBe(printed(((first.outputs[1] ?? NaN) - 1) ** 2));
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 360],
    ['dark', 360],
  ] as const)('fits the window: %s, %i px', async (colorScheme, width) => {
    const page = new LoopPage(await open('#/loop?stage=backward', { colorScheme, viewport: { width, height: 900 } }));
    await page.next.waitFor();
    const overflow = await page.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    if (width === 1440) {
      expect(await page.page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(
        0,
      );
    }
    await saveScreenshot(page.page, `loop-${colorScheme}-${width}`);
  });
});
