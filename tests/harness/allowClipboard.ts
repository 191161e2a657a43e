import type { Page } from 'playwright';
import { testBrowser } from '../../scripts/testBrowsers.mjs';

/** Lets a page write to the clipboard and read from it. A Firefox for tests lets every page. */
export async function allowClipboard(page: Page): Promise<void> {
  if (testBrowser() === 'chromium') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}
