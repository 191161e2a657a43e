import { chromium, firefox, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright';
import { chromiumLaunchOptions } from '../../scripts/browser.mjs';
import { firefoxLaunchOptions } from '../../scripts/firefox.mjs';
import { testBrowser } from '../../scripts/testBrowsers.mjs';

export interface BrowserOptions {
  /** Takes the vector instructions of WebAssembly away, or where that cannot be done all of it. */
  readonly withoutVectors?: boolean;
}

/** A browser to open pages in. */
export interface TestBrowser {
  readonly newContext: (options: BrowserContextOptions) => Promise<BrowserContext>;
  readonly close: () => Promise<void>;
}

/** Starts the browser that the tests are run in: Chromium, or Firefox where that was asked for. */
export async function launchBrowser({ withoutVectors = false }: BrowserOptions = {}): Promise<TestBrowser> {
  return testBrowser() === 'firefox' ? launchFirefox(withoutVectors) : launchChromium(withoutVectors);
}

async function launchChromium(withoutVectors: boolean): Promise<TestBrowser> {
  const { args, ...options } = chromiumLaunchOptions();
  const flags = withoutVectors ? ['--js-flags=--no-enable-sse4-1'] : [];
  const browser = await chromium.launch({ ...options, args: [...args, ...flags], headless: true });
  return { newContext: (options) => browser.newContext(options), close: () => browser.close() };
}

/** The colour scheme is a preference of a whole Firefox, so each scheme that is asked for gets one of its own. */
async function launchFirefox(withoutWebAssembly: boolean): Promise<TestBrowser> {
  const launch = (dark: boolean): Promise<Browser> =>
    firefox.launch({ ...firefoxLaunchOptions({ dark, withoutWebAssembly }), headless: true });
  const light = await launch(false);
  let dark: Promise<Browser> | undefined;
  return {
    async newContext(options) {
      const browser = options.colorScheme === 'dark' ? await (dark ??= launch(true)) : light;
      return browser.newContext(options);
    },
    async close() {
      await Promise.all([light.close(), dark?.then((browser) => browser.close())]);
    },
  };
}
