import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import { testBrowser } from '../../scripts/testBrowsers.mjs';
import type { TestBrowser } from './launchBrowser.ts';

const SCREENSHOTS = path.resolve(import.meta.dirname, '../../test-results/screenshots');

export interface WatchedPage {
  readonly page: Page;
  /** Everything that should not have happened so far: console errors and warnings, exceptions, failed requests. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens an address in a context of its own (1280 × 960, light, no earlier visit) and listens for complaints. */
export async function openPage(
  browser: TestBrowser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 960 },
    colorScheme: 'light',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) =>
    complaints.push(`request failed: ${request.url()} ${request.failure()?.errorText}`),
  );
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`status ${response.status()}: ${response.url()}`);
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, complaints, close: () => context.close() };
}

/** Keeps a picture of the page among the results of the tests, to be looked at. */
export async function saveScreenshot(page: Page, name: string): Promise<void> {
  const folder = testBrowser() === 'chromium' ? SCREENSHOTS : path.join(SCREENSHOTS, testBrowser());
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}
