import { describe, expect, it } from 'vitest';
import { fillField } from '../harness/fillField.ts';
import { allowClipboard } from '../harness/allowClipboard.ts';
import { saveScreenshot } from '../harness/openPage.ts';
import { NetworkPage } from './NetworkPage.ts';
import { usePlayground } from './usePlayground.ts';

describe('the network page', () => {
  const open = usePlayground();
  const visit = async (hash = '#/network') => new NetworkPage(await open(hash));

  it('shows something meaningful at once, and trains with one click', async () => {
    const page = await visit();
    await expect.poll(() => page.trainLoss()).toBeGreaterThan(0.1);
    const before = await page.trainLoss();
    await page.press('Train');
    await expect.poll(() => page.trainLoss(), { timeout: 20_000 }).toBeLessThan(before / 2);
    await page.press('Pause');
    await page.status.and(page.status.page().locator('[data-status="paused"]')).waitFor();
  });

  it.each([
    ['XOR', 100],
    ['AND', 100],
    ['OR', 100],
    ['Circle', 99],
    ['Two moons', 99],
  ])('learns %s, to %i percent at least, with the default settings, in a few seconds', async (dataset, accuracy) => {
    const page = await visit();
    await page.status.page().getByRole('radio', { name: dataset, exact: true }).check({ force: true });
    await page.trainToTheEnd();
    expect(await page.trainAccuracy()).toBeGreaterThanOrEqual(accuracy);
    expect(await page.testAccuracy()).toBeGreaterThanOrEqual(accuracy);
  });

  it('takes the micrograd demo from loss 0.8958 to 0.0110, and first to 100 % at step 40', async () => {
    const page = await visit();
    await page.press('micrograd demo');
    await expect.poll(() => page.statistic('Train loss').innerText()).toBe('0.8958');
    await page.trainToTheEnd();
    expect(await page.statistic('Train loss').innerText()).toBe('0.0110');

    const history = page.status.page().getByRole('slider', { name: 'History' });
    await history.fill('39');
    await expect.poll(() => page.step()).toBe(39);
    expect(await page.trainAccuracy()).toBeLessThan(100);
    await history.fill('40');
    await expect.poll(() => page.step()).toBe(40);
    expect(await page.trainAccuracy()).toBe(100);
  });

  it('goes back to the same initial weights, and to other ones when asked', async () => {
    const page = await visit();
    const first = await page.trainLoss();
    await page.press('Step');
    await expect.poll(() => page.step()).toBe(1);
    expect(await page.trainLoss()).not.toBe(first);
    await page.press('Reset');
    await expect.poll(() => page.trainLoss()).toBe(first);
    await page.press('New weights');
    await expect.poll(() => page.trainLoss()).not.toBe(first);
  });

  it('explains a divergence at a learning rate of 1000, and recovers with a good one', async () => {
    const page = await visit('#/network?rate=1000');
    await page.press('Train');
    await page.status.and(page.status.page().locator('[data-status="diverged"]')).waitFor();
    expect(await page.status.innerText()).toMatch(/learning rate/i);

    const rate = page.status.page().getByLabel('Learning rate', { exact: true });
    await fillField(rate, '0.1');
    await rate.blur();
    await page.press('Train');
    await expect.poll(() => page.trainLoss(), { timeout: 20_000 }).toBeLessThan(0.3);
  });

  it('shows the defaults, and a notice, for an address full of nonsense', async () => {
    const page = await visit('#/network?data=constructor&layers=9,9,9,9,9&rate=abc&batch=-3&step=1e9&__proto__=1');
    await expect.poll(() => page.trainLoss()).toBeGreaterThan(0.1);
    expect(await page.status.page().locator('body').innerText()).toMatch(/learning rate must be/i);
    await page.press('Step');
    await expect.poll(() => page.step()).toBe(1);
  });

  it('restores a run, to its step, from its address', async () => {
    const page = await visit('#/network?data=circle&layers=4,4&seed=3');
    for (let step = 1; step <= 3; step++) {
      await page.press('Step');
      await expect.poll(() => page.step()).toBe(step);
    }
    const loss = await page.statistic('Train loss').innerText();
    await expect.poll(() => page.status.page().url()).toContain('step=3');

    const again = await visit(new URL(page.status.page().url()).hash);
    await expect.poll(() => again.step()).toBe(3);
    expect(await again.statistic('Train loss').innerText()).toBe(loss);
  });

  it('copies the run at the step where it is: as an address, as JSX, as a program in Python', async () => {
    const page = await visit('#/network?step=3');
    await expect.poll(() => page.step(), { timeout: 10_000 }).toBe(3);
    const browserPage = page.status.page();
    await allowClipboard(browserPage);
    await page.press('Copy run as');
    const copied = async (form: string): Promise<string> => {
      await browserPage.getByRole('button', { name: `Copy ${form}`, exact: true }).click();
      await browserPage.getByText(`${form} copied.`).waitFor({ state: 'attached' });
      return browserPage.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied('JSX')).toContain('initialStep={3}');
    const program = await copied('micrograd');
    expect(program).toContain('after 3 updates.');
    const [, loss = ''] = /loss\.data\) {2}# (\S+)/.exec(program) ?? [];
    expect(Number(loss).toFixed(4)).toBe(await page.statistic('Train loss').innerText());

    const again = await visit(new URL(await copied('Link')).hash);
    await expect.poll(() => again.step()).toBe(3);
    expect(await again.statistic('Train loss').innerText()).toBe(Number(loss).toFixed(4));
  });

  it('opens a graph from its address, and has the one that is open in it', async () => {
    const page = await visit('#/network?layers=4,4&step=3&graph=neuron:1,3:17');
    const title = page.status.page().getByRole('dialog').getByRole('heading', { level: 2 });
    await expect.poll(() => title.innerText(), { timeout: 20_000 }).toBe('Neuron 3 of layer 1, point 17, step 3');
    await page.status.page().getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.status.page().url()).not.toContain('graph=');
    await page.press('Open the graph of this loss');
    await expect.poll(() => page.status.page().url()).toContain('graph=loss');
  });

  it('opens a graph in the midst of its passes again, as it was left', async () => {
    const page = await visit('#/network?layers=4,4&step=3&graph=point:17');
    const browserPage = page.status.page();
    await allowClipboard(browserPage);
    const dialog = browserPage.getByRole('dialog');
    const scrubber = dialog.getByRole('slider', { name: 'Step', exact: true });
    await scrubber.waitFor({ timeout: 20_000 });
    await dialog.getByRole('button', { name: 'Step back' }).click();
    await dialog.getByRole('button', { name: 'Step back' }).click();
    await dialog.getByRole('treeitem', { name: /^layer 1, group/ }).click();
    await dialog.getByRole('treeitem', { name: 'layer 1', exact: true, expanded: true }).waitFor();
    const place = await scrubber.getAttribute('aria-valuetext');
    expect(place).toMatch(/^backward /);

    await dialog.getByRole('button', { name: 'Copy as' }).click();
    const copied = async (form: string): Promise<string> => {
      await browserPage.getByRole('button', { name: `Copy ${form}`, exact: true }).click();
      await browserPage.getByText(`${form} copied.`).waitFor({ state: 'attached' });
      return browserPage.evaluate(() => navigator.clipboard.readText());
    };
    const { hash } = new URL(await copied('Link'));
    const [, walk] = /[&]walk=(\d+)/.exec(hash) ?? [];
    expect(hash).toContain('&groups=');
    expect(await copied('JSX')).toMatch(new RegExp(`defaultOpenGraph=.*activeStep: ${walk}, expandedGroups: \\[`));
    await expect.poll(() => new URL(browserPage.url()).hash).toBe(hash);

    const again = await visit(hash);
    const dialogAgain = again.status.page().getByRole('dialog');
    const scrubberAgain = dialogAgain.getByRole('slider', { name: 'Step', exact: true });
    await expect.poll(() => scrubberAgain.getAttribute('aria-valuetext'), { timeout: 20_000 }).toBe(place);
    await dialogAgain.getByRole('treeitem', { name: 'layer 1', exact: true, expanded: true }).waitFor();
    const textOf = (one: typeof dialog) => one.locator('.mgp-RunGraph-explained').innerText();
    await expect.poll(() => textOf(dialogAgain)).toBe(await textOf(dialog));
  });

  it('walks through the graph of a loss by keyboard, and gives the focus back', async () => {
    const page = await visit('#/network?step=3');
    const { keyboard } = page.status.page();
    const opener = page.status.page().getByRole('button', { name: 'Open the graph of this loss' });
    await opener.click();
    const dialog = page.status.page().getByRole('dialog');
    const scrubber = dialog.getByRole('slider', { name: 'Step', exact: true });
    await scrubber.waitFor();
    const focused = () => page.status.page().evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toMatch(/^Loss of the/);
    await keyboard.press('Home');
    await expect.poll(() => scrubber.getAttribute('aria-valuetext')).toMatch(/^forward 1 /);
    await keyboard.press('ArrowRight');
    await expect.poll(() => scrubber.getAttribute('aria-valuetext')).toMatch(/^forward 2 /);
    await keyboard.press('End');
    await keyboard.press('ArrowLeft');
    await expect.poll(() => scrubber.getAttribute('aria-valuetext')).toMatch(/^backward /);

    const copies = dialog.getByRole('button', { name: 'Copy as' });
    await copies.press('Enter');
    await dialog.getByRole('button', { name: 'Copy JSON' }).waitFor();
    await keyboard.press('Escape');
    await expect.poll(() => copies.getAttribute('aria-expanded')).toBe('false');
    expect(await dialog.isVisible()).toBe(true);
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 360],
    ['dark', 360],
  ] as const)('fits the window: %s, %i px', async (colorScheme, width) => {
    const page = new NetworkPage(await open('#/network', { colorScheme, viewport: { width, height: 900 } }));
    await page.press('Train');
    await expect.poll(() => page.trainLoss(), { timeout: 20_000 }).toBeLessThan(0.1);
    await page.press('Pause');
    const overflow = await page.status.page().evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await saveScreenshot(page.status.page(), `network-${colorScheme}-${width}`);
  });
});
