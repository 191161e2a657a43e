// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';

const LIBRARIES = ['/usr/lib', '/usr/lib64', '/usr/libexec', '/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'];
const VERSIONS = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];

/**
 * What the search for WebKit asks of the machine it runs on.
 * @typedef {object} WebKitHost
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} exists
 */

/**
 * The programs that drive and show WebKitGTK.
 * @typedef {object} WebKitPrograms
 * @property {string} driver speaks WebDriver
 * @property {string} miniBrowser a window with a page in it, and nothing else
 * @property {string} [xvfb] a screen for machines that have none; absent where DISPLAY names one
 */

/**
 * WebKitGTK as Linux distributions ship it. Nothing is downloaded.
 * @param {WebKitHost} [host]
 * @returns {WebKitPrograms}
 * @throws {Error} with a sentence that says what to do where something is missing
 */
export function findWebKit(host = { env: process.env, exists: existsSync }) {
  const folders = (host.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  /** @param {string} command */
  const onPath = (command) => folders.map((folder) => `${folder}/${command}`).find((place) => host.exists(place));

  const driver = onPath('WebKitWebDriver');
  const miniBrowser = LIBRARIES.flatMap((folder) => VERSIONS.map((version) => `${folder}/${version}/MiniBrowser`)).find(
    (place) => host.exists(place),
  );
  const xvfb = host.env.DISPLAY ? undefined : onPath('Xvfb');
  if (driver !== undefined && miniBrowser !== undefined && (host.env.DISPLAY || xvfb !== undefined)) {
    return { driver, miniBrowser, ...(xvfb === undefined ? {} : { xvfb }) };
  }
  throw new Error(
    'There is no WebKit that can be driven: WebKitWebDriver, its MiniBrowser and a screen (or Xvfb) are needed. ' +
      'On Debian: sudo apt-get install webkit2gtk-driver xvfb.',
  );
}
