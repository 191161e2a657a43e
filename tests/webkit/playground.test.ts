import path from 'node:path';
import { createTrainer, defaultTrainerConfig } from '@micrograd-playground/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VIOLET } from '../harness/gradientColor.ts';
import type { ServedBuild } from '../harness/serveBuild.ts';
import type { PageRecord } from './recordPage.ts';
import { serveRecorded } from './serveRecorded.ts';
import { WebKitSession } from './WebKitSession.ts';

const BUILT = path.resolve(import.meta.dirname, '../../packages/playground/dist');

const GRADIENTS = `[...document.querySelectorAll('.mgp-VariableSliders [data-role="grad"]')].map((text) => text.innerText)`;
const STEP = `Number(document.querySelector('.mgp-TrainerControls-counter b')?.innerText.replace(',', ''))`;
const LOSS = `[...document.querySelectorAll('.mgp-RunStatistics div')].find((row) => row.innerText.startsWith('Train loss')).querySelector('dd').innerText`;

describe.each(['light', 'dark'] as const)('the playground, %s', (scheme) => {
  let site: ServedBuild;
  let session: WebKitSession;

  beforeAll(async () => {
    site = await serveRecorded(BUILT);
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
    expect(await session.run(`return ${GRADIENTS}`)).toEqual(['−0.0040', '+0.0027', '+0.0013']);
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

  it('trains when it is told to, in its worker', async () => {
    await visit('#/network');
    await session.until(`return ${STEP} === 0`);
    await session.click('.mgp-TrainerControls-primary');
    await session.until(`return ${STEP} > 20`);
    expect(await complaints()).toEqual([]);
  });
});
