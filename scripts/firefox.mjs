// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';

const COMMANDS = ['firefox', 'firefox-esr'];
const KNOWN_PLACES = {
  linux: ['/usr/bin', '/usr/local/bin', '/opt/firefox', '/snap/bin'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS'],
};

/**
 * What the search for Firefox asks of the machine it runs on.
 * @typedef {object} FirefoxHost
 * @property {Record<string, string | undefined>} env
 * @property {string} platform
 * @property {(path: string) => boolean} exists
 */

/** @type {FirefoxHost} */
const THIS_MACHINE = { env: process.env, platform: process.platform, exists: existsSync };

/**
 * The Firefox that FIREFOX_PATH names, or an installed one. Nothing is downloaded.
 * @param {FirefoxHost} [host]
 * @returns {string} its path
 * @throws {Error} with a sentence that says what to do where there is none
 */
export function findFirefox(host = THIS_MACHINE) {
  const given = host.env.FIREFOX_PATH;
  const folders = [
    ...(host.platform === 'darwin' ? KNOWN_PLACES.darwin : KNOWN_PLACES.linux),
    ...(host.env.PATH ?? '').split(path.delimiter).filter(Boolean),
  ];
  const places = given ? [given] : folders.flatMap((folder) => COMMANDS.map((command) => `${folder}/${command}`));
  const found = places.find((place) => host.exists(place));
  if (found !== undefined) return found;
  throw new Error(
    given
      ? `FIREFOX_PATH is ${given}, but there is no file.`
      : 'There is no Firefox. Install it (on Debian: sudo apt-get install firefox-esr), ' +
          'or set FIREFOX_PATH to the path of one, and run the command again.',
  );
}

/**
 * What Playwright cannot set from outside in a Firefox as it is published.
 * @typedef {object} FirefoxSettings
 * @property {boolean} [dark] whether pages are told that their reader prefers dark ones
 * @property {boolean} [withoutWebAssembly]
 */

/**
 * Playwright launch options. Playwright's own Firefox is a patched one; this is the one that readers have, driven by
 * WebDriver BiDi.
 * @param {FirefoxSettings} [settings]
 * @param {FirefoxHost} [host]
 * @returns {import('playwright').LaunchOptions}
 */
export function firefoxLaunchOptions({ dark = false, withoutWebAssembly = false } = {}, host = THIS_MACHINE) {
  return {
    channel: 'moz-firefox',
    executablePath: findFirefox(host),
    firefoxUserPrefs: {
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'javascript.options.wasm': !withoutWebAssembly,
      // Otherwise a reader has to press a button before a page may read the clipboard.
      'dom.events.testing.asyncClipboard': true,
      'ui.prefersReducedMotion': 0,
    },
  };
}
