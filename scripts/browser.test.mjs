// @ts-check
import { describe, expect, it } from 'vitest';
import { chromiumLaunchOptions, findBrowser, obtainBrowser } from './browser.mjs';

/** @typedef {import('./browserHost.mjs').BrowserHost} BrowserHost */

/**
 * A machine with nothing on it, except what a test gives it.
 * @param {Partial<BrowserHost> & { files?: string[], starting?: (string | undefined)[] }} [given]
 */
function machine(given = {}) {
  const { files = [], starting = [], ...rest } = given;
  /** @type {string[]} */
  const asked = [];
  /** @type {BrowserHost} */
  const host = {
    env: {},
    platform: 'linux',
    arch: 'x64',
    isRoot: false,
    exists: (path) => files.includes(path),
    unpackedChromium: () => undefined,
    bundledLibraries: () => undefined,
    unpackChromium: () => Promise.resolve(undefined),
    downloadPlaywrightChromium: () => Promise.resolve(false),
    installDebianChromium: () => Promise.resolve(false),
    starts({ executablePath }) {
      asked.push(executablePath ?? 'playwright');
      return Promise.resolve(starting.includes(executablePath));
    },
    say: () => undefined,
    ...rest,
  };
  return { host, asked, files, starting };
}

describe('obtainBrowser', () => {
  it('takes the browser that CHROMIUM_PATH names before any other', async () => {
    const { host, asked } = machine({
      env: { CHROMIUM_PATH: '/mine' },
      files: ['/usr/bin/chromium'],
      starting: ['/mine', '/usr/bin/chromium'],
    });
    expect(await obtainBrowser(host)).toEqual({ source: 'CHROMIUM_PATH', executablePath: '/mine' });
    expect(asked).toEqual(['/mine']);
  });

  it('says that CHROMIUM_PATH does not start, and looks further', async () => {
    /** @type {string[]} */
    const said = [];
    const { host } = machine({
      env: { CHROMIUM_PATH: '/broken' },
      files: ['/usr/bin/chromium'],
      starting: ['/usr/bin/chromium'],
      say: (sentence) => said.push(sentence),
    });
    expect(await obtainBrowser(host)).toEqual({ source: 'installed', executablePath: '/usr/bin/chromium' });
    expect(said.join()).toContain('/broken');
  });

  it('takes an installed Chrome, wherever PATH has it', async () => {
    const { host } = machine({
      env: { PATH: '/opt/ada/bin:/bin' },
      files: ['/opt/ada/bin/google-chrome'],
      starting: ['/opt/ada/bin/google-chrome'],
    });
    expect(await obtainBrowser(host)).toEqual({ source: 'installed', executablePath: '/opt/ada/bin/google-chrome' });
  });

  it("takes a Mac's Chrome", async () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const { host } = machine({ platform: 'darwin', arch: 'arm64', files: [chrome], starting: [chrome] });
    expect(await obtainBrowser(host)).toEqual({ source: 'installed', executablePath: chrome });
  });

  it('passes over an installed stub that does not start, for the browser from npm', async () => {
    const { host, asked } = machine({
      files: ['/usr/bin/chromium-browser'],
      starting: ['/cache/chromium'],
      unpackChromium: () => Promise.resolve('/cache/chromium'),
    });
    expect(await obtainBrowser(host)).toEqual({ source: 'npm', executablePath: '/cache/chromium' });
    expect(asked).toEqual(['/usr/bin/chromium-browser', '/cache/chromium']);
  });

  it.each([
    ['darwin', 'x64'],
    ['linux', 'arm64'],
  ])('does not unpack the browser from npm on %s %s, where it cannot run', async (platform, arch) => {
    const { host } = machine({
      platform,
      arch,
      starting: [undefined],
      unpackChromium: () => Promise.reject(new Error('must not be asked')),
    });
    expect(await obtainBrowser(host)).toEqual({ source: "Playwright's own download" });
  });

  it("uses Playwright's browser without a download where it is there", async () => {
    const { host } = machine({
      starting: [undefined],
      downloadPlaywrightChromium: () => Promise.reject(new Error('must not be asked')),
    });
    expect(await obtainBrowser(host)).toEqual({ source: "Playwright's own download" });
  });

  it("downloads Playwright's browser where nothing else starts", async () => {
    const { host, starting, asked } = machine({
      downloadPlaywrightChromium() {
        starting.push(undefined);
        return Promise.resolve(true);
      },
    });
    expect(await obtainBrowser(host)).toEqual({ source: "Playwright's own download" });
    expect(asked).toEqual(['playwright', 'playwright']);
  });

  it("installs Debian's package as root, when no download can be had", async () => {
    const { host, files, starting } = machine({
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      installDebianChromium() {
        files.push('/usr/bin/chromium');
        starting.push('/usr/bin/chromium');
        return Promise.resolve(true);
      },
    });
    expect(await obtainBrowser(host)).toEqual({ source: 'Debian', executablePath: '/usr/bin/chromium' });
  });

  it.each([
    ['without root', { isRoot: false, files: ['/usr/bin/apt-get'] }],
    ['without apt', { isRoot: true, files: [] }],
  ])('installs no package %s, and says in a sentence what to do', async (_, given) => {
    const { host } = machine({
      ...given,
      installDebianChromium: () => Promise.reject(new Error('must not be asked')),
    });
    await expect(obtainBrowser(host)).rejects.toThrow(/Install Chromium or Chrome .* or set CHROMIUM_PATH/);
  });
});

describe('findBrowser', () => {
  it('gives, without starting anything, what is there: named, installed, unpacked', () => {
    const unpackedChromium = () => '/cache/chromium';
    const files = ['/usr/bin/google-chrome'];
    expect(findBrowser(machine({ env: { CHROMIUM_PATH: '/mine' }, files }).host).executablePath).toBe('/mine');
    expect(findBrowser(machine({ files, unpackedChromium }).host).executablePath).toBe('/usr/bin/google-chrome');
    expect(findBrowser(machine({ unpackedChromium }).host).executablePath).toBe('/cache/chromium');
  });

  it("leaves the path to Playwright where nothing else is there, or where CHROMIUM_PATH says 'playwright'", () => {
    expect(findBrowser(machine().host).executablePath).toBeUndefined();
    const { host } = machine({ env: { CHROMIUM_PATH: 'playwright' }, files: ['/usr/bin/chromium'] });
    expect(findBrowser(host).executablePath).toBeUndefined();
  });
});

describe('chromiumLaunchOptions', () => {
  it('gives a browser that brings its own libraries the environment to find them', () => {
    const { host } = machine({
      env: { HOME: '/opt/ada' },
      bundledLibraries: () => ({ LD_LIBRARY_PATH: '/cache/lib' }),
    });
    const options = chromiumLaunchOptions({ source: 'npm', executablePath: '/cache/chromium' }, host);
    expect(options).toMatchObject({ env: { HOME: '/opt/ada', LD_LIBRARY_PATH: '/cache/lib' } });
  });

  it('leaves the environment of any other browser alone', () => {
    const { host } = machine();
    expect(
      chromiumLaunchOptions({ source: 'installed', executablePath: '/usr/bin/chromium' }, host),
    ).not.toHaveProperty('env');
  });
});
