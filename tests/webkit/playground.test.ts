import { createTrainer, defaultTrainerConfig } from '@micrograd-playground/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VIOLET } from '../harness/gradientColor.ts';
import type { ServedBuild } from '../harness/serveBuild.ts';
import { PLAYGROUND } from './buildAll.ts';
import type { PageRecord } from './recordPage.ts';
import { serveRecorded } from './serveRecorded.ts';
import { WebKitSession } from './WebKitSession.ts';

const GRADIENTS = `[...document.querySelectorAll('.mgp-VariableSliders [data-role="grad"]')].map((text) => text.innerText)`;
const STEP = `Number(document.querySelector('.mgp-TrainerControls-counter b')?.innerText.replace(',', ''))`;
const LOSS = `[...document.querySelectorAll('.mgp-RunStatistics div')].find((row) => row.innerText.startsWith('Train loss')).querySelector('dd').innerText`;

describe.each(['light', 'dark'] as const)('the playground, %s', (scheme) => {
  let site: ServedBuild;
  let session: WebKitSession;

  beforeAll(async () => {
    site = await serveRecorded(PLAYGROUND);
    session = await WebKitSession.start({ dark: scheme === 'dark' });
    await session.resize(1440, 900);
  });

  afterAll(async () => {
    await session.close();
    await site.close();
  });

  /** Opens a page of its own, not only another hash of the one that is shown. */
  async function visit(hash: string): Promise<void> {
    await session.open('about:blank');
    await session.open(`${site.url}${hash}`);
  }

  /** What should not have happened on the page that is shown; its width is part of that. */
  async function complaints(): Promise<string[]> {
    const overflow = await session.run<number>('return document.documentElement.scrollWidth - innerWidth');
    const { complaints } = await session.run<PageRecord>('return pageRecord');
    return overflow > 0 ? [...complaints, `wider than the window by ${overflow} px`] : complaints;
  }

  it('differentiates an expression, and the next one that is typed', async () => {
    await visit('#/expression');
    await session.until(`return document.querySelectorAll('.react-flow__node').length === 6`);
    expect(await session.run(`return ${GRADIENTS}`)).toEqual(['−2.3593', '+1.5729', '+0.7864']);
    expect(
      await session.run(`return getComputedStyle(document.querySelector('.mgp-number[data-role="grad"]')).color`),
    ).toBe(VIOLET[scheme]);
    await session.saveScreenshot(`expression-${scheme}`);

    await session.fill('.mgp-ExpressionInput-source', 'a*a');
    await session.until(`return document.querySelectorAll('.react-flow__node').length === 2`);
    await session.until(`return ${GRADIENTS}[0] === '+4.0000'`);
    expect(await session.run(`return document.querySelectorAll('.react-flow__edge').length`)).toBe(2);
    expect(await complaints()).toEqual([]);
  });

  it('stands in the middle of a backward pass where a link says so', async () => {
    await visit('#/expression?step=5');
    await session.until(`return document.querySelectorAll('.mgp-ChainRulePanel math').length > 0`);
    await session.saveScreenshot(`expression-step-${scheme}`);
    expect(await complaints()).toEqual([]);
  });

  it('trains by WebAssembly to the step of a link, with the loss that Node comes to', async () => {
    await visit('#/network?step=1240');
    await session.until(`return ${STEP} === 1240`);
    const trainer = createTrainer(defaultTrainerConfig);
    trainer.step(1240);
    expect(await session.run(`return ${LOSS}`)).toBe(trainer.getSnapshot().trainLoss.toFixed(4));
    expect(await session.run(`return document.querySelector('.mgp-RunBackend').innerText`)).toMatch(/^WebAssembly/);
    await session.saveScreenshot(`network-${scheme}`);
    expect(await complaints()).toEqual([]);
  });

  it('walks through the graph of a loss by keyboard, and gives the focus back', async () => {
    await visit('#/network?step=3');
    const opener = `document.querySelector('button[aria-label="Open the graph of this loss"]')`;
    const reading = `document.querySelector('dialog[open] .mgp-StepControls input[type="range"]')?.ariaValueText`;
    await session.until(`return ${opener} && ${STEP} === 3`);
    await session.click('button[aria-label="Open the graph of this loss"]');
    await session.until(`return ${reading}`);
    await session.saveScreenshot(`graph-${scheme}`);
    await session.press('Home');
    await session.until(`return ${reading}.startsWith('forward 1 /')`);
    await session.press('ArrowRight');
    await session.until(`return ${reading}.startsWith('forward 2 /')`);
    await session.press('End');
    await session.press('ArrowLeft');
    await session.until(`return ${reading}.startsWith('backward')`);
    await session.saveScreenshot(`graph-step-${scheme}`);
    await session.press('Escape');
    await session.until(`return document.querySelector('dialog[open]') === null`);
    expect(await session.run(`return document.activeElement === ${opener}`)).toBe(true);
    expect(await complaints()).toEqual([]);
  });

  it('opens the graph of a neuron from a link', async () => {
    await visit('#/network?layers=4,4&step=3&graph=neuron:1,3:17');
    await session.until(
      `return document.querySelector('dialog[open] h2')?.innerText === 'Neuron 3 of layer 1, point 17, step 3'`,
    );
    await session.until(`return document.querySelectorAll('dialog[open] .react-flow__node').length > 10`);
    await session.saveScreenshot(`neuron-${scheme}`);
    expect(await complaints()).toEqual([]);
  });

  it('goes once round a training step by keyboard, to the loss that Node comes to', async () => {
    await visit('#/loop');
    const stage = `document.querySelector('[aria-current="step"]')?.innerText.replace(/\\W+/g, ' ').trim()`;
    const step = `Number(document.querySelector('.mgp-TrainingLoop-count b').innerText)`;
    await session.until(`return ${stage} === '1 Forward'`);
    await session.saveScreenshot(`loop-${scheme}`);
    await session.click('.mgp-TrainingLoop-buttons [data-variant="primary"]');
    await session.until(`return ${stage} === '2 Loss'`);
    for (const next of ['2 Loss', '3 Backward', '3 Backward', '3 Backward', '4 Update']) {
      await session.press('ArrowRight');
      await session.until(`return ${stage} === '${next}'`);
    }
    await session.saveScreenshot(`loop-update-${scheme}`);
    await session.press('ArrowRight');
    await session.until(`return ${step} === 1`);
    expect(await complaints()).toEqual([]);
  });

  it.each(['expression', 'network', 'loop'])('fits a window of 360 px: the %s page', async (page) => {
    await session.open(`${site.url}framed?${encodeURIComponent(`./#/${page}`)}`);
    await session.run(`document.querySelector('iframe').style.width = '360px'`);
    await session.enterFrame('iframe');
    await session.until(`return document.querySelector('main .mgp') !== null`);
    await session.until(`return document.querySelectorAll('main button').length > 3`);
    expect(await session.run('return innerWidth')).toBe(360);
    await session.saveScreenshot(`${page}-${scheme}-360`);
    expect(await complaints()).toEqual([]);
  });

  it('trains when it is told to, in its worker', async () => {
    await visit('#/network');
    await session.until(`return ${STEP} === 0`);
    await session.click('.mgp-TrainerControls-primary');
    await session.until(`return ${STEP} > 20`);
    expect(await complaints()).toEqual([]);
  });
});
