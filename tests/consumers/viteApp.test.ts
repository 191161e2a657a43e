import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gradientColor, VIOLET } from '../harness/gradientColor.ts';
import { launchBrowser, type TestBrowser } from '../harness/launchBrowser.ts';
import { openPage } from '../harness/openPage.ts';
import { serveBuild } from '../harness/serveBuild.ts';
import { installApp, type InstalledApp } from './installApp.ts';

describe('a bare Vite and React app with the packed packages', () => {
  let app: InstalledApp;
  let browser: TestBrowser;

  beforeAll(async () => {
    app = installApp('vite-app');
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    app.remove();
  });

  it('finds the types that the packages ship', () => {
    expect(() => app.typecheck()).not.toThrow();
  });

  it('builds, and shows both explorables at work, with a silent console', async () => {
    const built = app.build('index');
    const workers = readdirSync(path.join(built, 'assets')).filter((file) => file.includes('worker'));
    expect(workers).toEqual([
      expect.stringMatching(/^elk\.worker-.*\.js$/),
      expect.stringMatching(/^trainer\.worker-.*\.js$/),
    ]);

    const site = await serveBuild(built);
    const { page, complaints, close } = await openPage(browser, `${site.url}index.html`);
    try {
      const explorer = page.locator('.mgp-ExpressionExplorer');
      await explorer.locator('.react-flow__node', { hasText: '0.9993' }).first().waitFor();

      expect(await gradientColor(page)).toBe(VIOLET.light);
      await page.evaluate(() => (document.documentElement.dataset.mgpTheme = 'dark'));
      expect(await gradientColor(page)).toBe(VIOLET.dark);

      const trainer = page.locator('.mgp-NetworkTrainer');
      await trainer.getByRole('button', { name: 'Train', exact: true }).click();
      await expect.poll(() => trainer.innerText(), { timeout: 30_000 }).toMatch(/100(\.0)?\s?%/);
      expect(complaints).toEqual([]);
    } finally {
      await close();
      await site.close();
    }
  });

  it('runs in the development server without any settings', async () => {
    const server = await app.develop();
    const { page, complaints, close } = await openPage(browser, server.url);
    try {
      await page.locator('.react-flow__node', { hasText: '0.9993' }).first().waitFor();
      await page.getByRole('button', { name: 'Train', exact: true }).click();
      await expect.poll(() => page.locator('.mgp-NetworkTrainer').innerText(), { timeout: 30_000 }).toMatch(/100\s?%/);
      const workers = page.workers().map((worker) => worker.url());
      expect(workers).toEqual(expect.arrayContaining([expect.stringContaining('trainer.worker.js')]));
      expect(complaints).toEqual([]);
    } finally {
      await close();
      server.stop();
    }
  });

  it.each(['loss-from-index', 'loss-from-entry'])(
    'leaves React Flow and ELK out of a page with a loss curve alone (%s)',
    async (name) => {
      const built = app.build(name);
      const code = scripts(built).join('\n');
      expect(code).not.toMatch(/react-flow|reactflow|elkjs|eclipse\.elk/i);
      expect(readdirSync(path.join(built, 'assets')).join()).not.toMatch(/elk|trainer\.worker/);

      const site = await serveBuild(built);
      const { page, complaints, close } = await openPage(browser, `${site.url}${name}.html`);
      try {
        await page.locator('.mgp-LossCurve').first().waitFor();
        expect(complaints).toEqual([]);
      } finally {
        await close();
        await site.close();
      }
    },
  );

  it('finds React Flow where it is used, so that its absence elsewhere says something', () => {
    expect(scripts(path.join(app.directory, 'dist/index')).join('\n')).toMatch(/react-flow/);
  });
});

/** Texts of all scripts of a built page, those loaded later included. */
function scripts(built: string): string[] {
  const assets = path.join(built, 'assets');
  return readdirSync(assets)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(path.join(assets, file), 'utf8'));
}
