// @ts-check
// How smoothly the built playground runs: frames and long tasks while a 2-16-16-1 network trains at full speed, and the
// time from a key press to the redrawn graph of a 50-node expression. Run it on a machine that does nothing else.
//   pnpm bench:frames
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { chromiumLaunchOptions } from '../scripts/browser.mjs';
import { table, writeResults } from './harness/results.mjs';
import { quantile } from './harness/statistics.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const SECONDS = 8;
const KEYS = 60;
/** About 50 nodes; a digit at its end keeps it whole. */
const LONG_EXPRESSION = `tanh(a) + (b * c) + ${Array.from({ length: 15 }, (_, i) => `${'abc'[i % 3]} * 0.${i + 1}`).join(' + ')}`;

const site = await preview({
  root: path.join(root, 'packages/playground'),
  configFile: false,
  logLevel: 'error',
  preview: { host: '127.0.0.1', port: 4390 },
});
const url = site.resolvedUrls?.local[0] ?? '';
/** What has been measured. @type {string[][]} */
const rows = [];
const browser = await chromium.launch({ ...chromiumLaunchOptions(), headless: true });

/** @param {number[]} values */
function summary(values) {
  return [0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(1)).join(' / ');
}

async function training() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}#/network?layers=16,16&steps=1000000`);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: 'full speed' });
  await page.waitForTimeout(1500);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await page.waitForTimeout(500);
  const { frames, longTasks } = await page.evaluate(async (seconds) => {
    /** @type {number[]} */
    const longTasks = [];
    const observer = new PerformanceObserver((list) =>
      longTasks.push(...list.getEntries().map((entry) => entry.duration)),
    );
    observer.observe({ type: 'longtask' });
    /** @type {number[]} */
    const frames = [];
    const end = performance.now() + seconds * 1000;
    for (let last = performance.now(); last < end;) {
      const now = await new Promise((resolve) => requestAnimationFrame(resolve));
      frames.push(now - last);
      last = now;
    }
    observer.disconnect();
    return { frames: frames.slice(1), longTasks };
  }, SECONDS);
  const steps = await page.locator('.mgp-TrainerControls-counter b').innerText();
  rows.push(
    [`frame interval while 2-16-16-1 trains at full speed, to step ${steps} in ${SECONDS} s`, summary(frames)],
    ['frames a second', (frames.length / SECONDS).toFixed(1)],
    [`tasks over 50 ms on the main thread (${longTasks.length})`, longTasks.length > 0 ? summary(longTasks) : '–'],
  );
  await page.close();
}

/**
 * Starts the watch that the next input ends: when the frame after the graph's first change has been painted.
 * @param {import('playwright').Page} page
 */
function watchGraph(page) {
  return page.evaluate(() => {
    const graph = document.querySelector('.mgp-ExprGraph');
    const text = document.activeElement;
    if (!graph || !text) throw new Error('There is no graph, or no focus.');
    const redrawn = new Promise((resolve) => {
      const onInput = (/** @type {Event} */ event) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp)));
        });
        observer.observe(graph, { subtree: true, childList: true, characterData: true, attributes: true });
      };
      text.addEventListener('input', onInput, { once: true });
    });
    Object.assign(window, { redrawn });
  });
}

async function typing() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}#/expression`);
  const box = page.getByRole('textbox', { name: 'Expression' });
  await box.fill(LONG_EXPRESSION);
  await page.waitForTimeout(3000);
  const nodes = await page.locator('.react-flow__node').count();

  /** @type {[string, (key: number) => Promise<void>][]} */
  const kinds = [
    ['a digit, the structure stays', (key) => page.keyboard.type(String((key % 9) + 1))],
    ['one operation more or less', (key) => box.fill(key % 2 === 0 ? `${LONG_EXPRESSION} * a` : LONG_EXPRESSION)],
  ];
  for (const [name, input] of kinds) {
    /** @type {number[]} */
    const delays = [];
    for (let key = 0; key < KEYS; key++) {
      await watchGraph(page);
      await input(key);
      delays.push(await page.evaluate(async () => Number(await Reflect.get(window, 'redrawn'))));
      await page.waitForTimeout(500);
      if (name.startsWith('a digit') && key % 8 === 7) await box.fill(LONG_EXPRESSION);
    }
    rows.push([`typing into an expression of ${nodes} nodes, from input to redrawn graph: ${name}`, summary(delays)]);
    await box.fill(LONG_EXPRESSION);
    await page.waitForTimeout(1500);
  }
  await page.close();
}

try {
  await training();
  await typing();
  const explanation = 'Milliseconds in headless Chromium without a graphics card: median / 95 % / longest.';
  writeResults('frames', 'Frames', [explanation, table(['', 'ms'], rows)], [`Chromium ${browser.version()}`]);
} finally {
  await browser.close();
  await site.close();
}
