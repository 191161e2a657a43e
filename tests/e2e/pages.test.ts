import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { usePlayground } from './usePlayground.ts';

/** In place of the code of a page: one that fails as it is drawn, until it is told not to. */
const FAILING = `
export function NetworkPage() {
  if (!globalThis.isMended) throw new Error('made to fail');
  return 'mended';
}`;

async function serve(page: Page, file: string, body: string | undefined): Promise<void> {
  await page.route(`**/assets/${file}-*.js`, (route) =>
    body === undefined ? route.abort() : route.fulfill({ contentType: 'text/javascript', body }),
  );
}

describe('a page that was opened', () => {
  const open = usePlayground();

  it('loads its own code first, and that of the others once it stands', async () => {
    const page = await open('#/expression');
    const loaded = async (name: string): Promise<boolean> =>
      page.evaluate(
        (part) => performance.getEntriesByType('resource').some((entry) => entry.name.includes(part)),
        name,
      );
    await page.getByRole('textbox', { name: 'Expression' }).waitFor();
    expect(await loaded('ExpressionPage')).toBe(true);
    expect(await loaded('NetworkPage')).toBe(false);
    await expect.poll(() => loaded('NetworkPage'), { timeout: 15_000 }).toBe(true);
    expect(await loaded('LoopPage')).toBe(true);
  });
});

describe('a page that fails', () => {
  const open = usePlayground({ remark: /made to fail|^console error: Error|ERR_FAILED|request failed/ });

  it('says so, leaves the others be, and can be tried again', async () => {
    const page = await open('#/expression');
    await serve(page, 'NetworkPage', FAILING);
    await page.getByRole('link', { name: 'Network' }).click();
    await expect.poll(() => page.getByText('This page ran into an error.').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Expression' }).click();
    await page.getByRole('textbox', { name: 'Expression' }).waitFor();

    await page.getByRole('link', { name: 'Network' }).click();
    await page.evaluate('globalThis.isMended = true');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => page.getByText('mended').isVisible()).toBe(true);
  });

  it('is named where its code cannot be had', async () => {
    const page = await open('#/expression');
    await serve(page, 'LoopPage', undefined);
    await page.getByRole('link', { name: 'Training step' }).click();
    await expect.poll(() => page.getByText('This page could not be loaded.').isVisible()).toBe(true);
  });
});
