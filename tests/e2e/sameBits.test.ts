import { describe, expect, it } from 'vitest';
import { launchBrowser } from '../harness/launchBrowser.ts';
import { openPage } from '../harness/openPage.ts';
import { serveBuild } from '../harness/serveBuild.ts';
import { buildPage } from '../sameBits/buildPage.ts';
import { BACKENDS, COMPUTATIONS, hashesInNode } from '../sameBits/computedHashes.ts';

describe('the engine in this browser', () => {
  it('computes the same bits as in Node, by each backend, over 1,000 steps of every kind of run', async () => {
    const expected = hashesInNode();
    const site = await serveBuild(await buildPage());
    const browser = await launchBrowser();
    try {
      const { page, complaints } = await openPage(browser, site.url);
      await page.waitForFunction(() => 'computedHashHere' in globalThis);
      for (const backend of BACKENDS) {
        const computed: Record<string, string> = {};
        for (const each of COMPUTATIONS) {
          computed[each] = await page.evaluate(([what, how]) => computedHashHere(what, how), [each, backend] as const);
        }
        expect(computed, backend).toEqual(expected);
      }
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      await site.close();
    }
  }, 180_000);
});
