import path from 'node:path';
import type { BrowserContextOptions } from 'playwright';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser, type BrowserOptions, type TestBrowser } from '../harness/launchBrowser.ts';
import { openPage, type WatchedPage } from '../harness/openPage.ts';
import { serveBuild, type ServedBuild } from '../harness/serveBuild.ts';

const BUILT = path.resolve(import.meta.dirname, '../../packages/playground/dist');

export interface PlaygroundOptions extends BrowserOptions {
  /** Sent with every file. */
  readonly headers?: Record<string, string>;
  /** What a browser may say of its own accord about such a page. */
  readonly remark?: RegExp;
}

/**
 * Gives the tests of a file the built playground. Each page is closed after its test, which fails if anything was
 * complained about on it.
 *
 * @returns opens the playground at a hash, such as `#/network`
 */
export function usePlayground({ headers, remark, ...browserOptions }: PlaygroundOptions = {}): (
  hash: string,
  options?: BrowserContextOptions,
) => Promise<WatchedPage['page']> {
  let site: ServedBuild;
  let browser: TestBrowser;
  const opened: WatchedPage[] = [];

  beforeAll(async () => {
    site = await serveBuild(BUILT, headers);
    browser = await launchBrowser(browserOptions);
  });

  afterEach(async () => {
    const complaints = opened.flatMap((watched) => watched.complaints);
    await Promise.all(opened.map((watched) => watched.close()));
    opened.length = 0;
    expect(complaints.filter((complaint) => remark?.test(complaint) !== true)).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  return async (hash, options) => {
    const watched = await openPage(browser, `${site.url}${hash}`, options);
    opened.push(watched);
    return watched.page;
  };
}
