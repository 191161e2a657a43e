// @ts-check
import { machineHost } from './browserHost.mjs';

/** @typedef {import('./browserHost.mjs').BrowserHost} BrowserHost */

/**
 * A browser that was found: where it came from, and its path (none for Playwright's own download, which Playwright
 * finds by itself).
 * @typedef {{ source: string, executablePath?: string }} FoundBrowser
 */

/** The value of CHROMIUM_PATH that means Playwright's own download. */
export const PLAYWRIGHT_BROWSER = 'playwright';

/** What a headless Chromium needs as root, in a container and offline; fonts are drawn the same everywhere. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const KNOWN_PLACES = {
  linux: ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin'].flatMap((folder) =>
    COMMANDS.map((command) => `${folder}/${command}`),
  ),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome Canary.app/Contents/MacOS/Google Chrome Canary',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};

/** @param {BrowserHost} host @returns {string[]} existing executables, best first, each once */
function installedBrowsers(host) {
  const onPath = (host.env.PATH ?? '')
    .split(':')
    .filter(Boolean)
    .flatMap((folder) => COMMANDS.map((command) => `${folder}/${command}`));
  const places = host.platform === 'darwin' ? KNOWN_PLACES.darwin : KNOWN_PLACES.linux;
  return [...new Set([...places, ...onPath])].filter((place) => host.exists(place));
}

/** @param {BrowserHost} host @returns {FoundBrowser | undefined} the browser that CHROMIUM_PATH names */
function givenBrowser(host) {
  const given = host.env.CHROMIUM_PATH;
  if (!given) return undefined;
  return given === PLAYWRIGHT_BROWSER
    ? { source: "Playwright's own download" }
    : { source: 'CHROMIUM_PATH', executablePath: given };
}

/**
 * The browser that is there already, without starting, unpacking or downloading anything.
 * @param {BrowserHost} host
 * @returns {FoundBrowser}
 */
export function findBrowser(host = machineHost()) {
  const given = givenBrowser(host);
  if (given) return given;
  const [installed] = installedBrowsers(host);
  if (installed !== undefined) return { source: 'installed', executablePath: installed };
  const unpacked = host.unpackedChromium();
  if (unpacked !== undefined) return { source: 'npm', executablePath: unpacked };
  return { source: "Playwright's own download" };
}

/**
 * Playwright launch options for a browser; by default for the one that is there.
 * @param {FoundBrowser} [browser]
 * @param {BrowserHost} [host]
 */
export function chromiumLaunchOptions(browser, host = machineHost()) {
  const { executablePath } = browser ?? findBrowser(host);
  if (executablePath === undefined) return { args: FLAGS };
  const libraries = host.bundledLibraries(executablePath);
  return libraries === undefined
    ? { executablePath, args: FLAGS }
    : { executablePath, args: FLAGS, env: { ...host.env, ...libraries } };
}

/**
 * Each way to a browser in the order in which they are tried. A way is only walked when those before it gave nothing
 * that starts.
 * @param {BrowserHost} host
 * @returns {AsyncGenerator<FoundBrowser>}
 */
async function* browsers(host) {
  const given = givenBrowser(host);
  if (given) yield given;

  const installed = installedBrowsers(host);
  for (const executablePath of installed) yield { source: 'installed', executablePath };

  if (host.platform === 'linux' && host.arch === 'x64') {
    host.say('No installed browser starts; unpacking the one from npm.');
    const executablePath = await host.unpackChromium();
    if (executablePath !== undefined) yield { source: 'npm', executablePath };
  }

  yield { source: "Playwright's own download" };
  host.say("Downloading Playwright's Chromium.");
  if (await host.downloadPlaywrightChromium()) yield { source: "Playwright's own download" };

  if (host.isRoot && host.exists('/usr/bin/apt-get')) {
    host.say("Installing Debian's chromium package.");
    if (await host.installDebianChromium()) {
      for (const executablePath of installedBrowsers(host)) {
        if (!installed.includes(executablePath)) yield { source: 'Debian', executablePath };
      }
    }
  }
}

/**
 * A browser that has been seen to start, obtained if need be.
 * @param {BrowserHost} host
 * @returns {Promise<FoundBrowser>}
 * @throws {Error} with a sentence that says what to do where none can be had
 */
export async function obtainBrowser(host = machineHost()) {
  for await (const browser of browsers(host)) {
    if (await host.starts(chromiumLaunchOptions(browser, host))) return browser;
    if (browser.source === 'CHROMIUM_PATH') {
      host.say(`CHROMIUM_PATH is ${browser.executablePath}, but no browser starts there; looking further.`);
    }
  }
  throw new Error(
    'No browser could be found or obtained. Install Chromium or Chrome (on Debian: sudo apt-get install chromium), ' +
      'or set CHROMIUM_PATH to the path of one, and run the command again.',
  );
}
