// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const cache = path.join(root, 'node_modules/.cache/chromium');

/**
 * What the search for a browser asks of the machine it runs on.
 * @typedef {object} BrowserHost
 * @property {Record<string, string | undefined>} env
 * @property {string} platform
 * @property {string} arch
 * @property {boolean} isRoot
 * @property {(path: string) => boolean} exists
 * @property {() => string | undefined} unpackedChromium path of the browser from npm, where it has been unpacked
 * @property {(executablePath: string) => Record<string, string> | undefined} bundledLibraries environment that a
 *   browser which brings its own libraries and font needs
 * @property {() => Promise<string | undefined>} unpackChromium
 * @property {() => Promise<boolean>} downloadPlaywrightChromium
 * @property {() => Promise<boolean>} installDebianChromium
 * @property {(launchOptions: import('playwright').LaunchOptions) => Promise<boolean>} starts
 * @property {(sentence: string) => void} say
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, minutes?: number }} [options]
 * @returns {Promise<boolean>} whether the command ran and succeeded in time
 */
function succeeds(command, args, { env = process.env, minutes = 10 } = {}) {
  return new Promise((resolve) => {
    // Whatever the command says goes to stderr, so that a script's own output stays readable by programs.
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 2, 2], timeout: minutes * 60_000 });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** @returns {{ home: string, executable: string } | undefined} where the browser from npm is, or will be, unpacked */
function npmChromium() {
  const manifest = path.join(root, 'node_modules/@sparticuz/chromium/package.json');
  if (!existsSync(manifest)) return undefined;
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const home = path.join(cache, version);
  return { home, executable: path.join(home, 'chromium') };
}

/**
 * The package's own configuration names folders of Lambda. A Chromium that finds no font at all dies of a text field.
 * @param {string} home
 */
function fontsConfiguration(home) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(home, 'fonts')}</dir>
  <cachedir>${path.join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

async function unpackChromium() {
  const target = npmChromium();
  if (target === undefined || existsSync(target.executable)) return target?.executable;
  mkdirSync(cache, { recursive: true });
  const unpacking = mkdtempSync(path.join(cache, 'unpacking-'));
  try {
    // The package unpacks into the temporary folder, and its libraries only where it believes it runs on Lambda.
    const env = { ...process.env, TMPDIR: unpacking, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
    const program = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
    const unpacked = await succeeds(process.execPath, ['--input-type=module', '--eval', program], { env, minutes: 3 });
    writeFileSync(path.join(unpacking, 'fonts/fonts.conf'), fontsConfiguration(target.home));
    // Moved at once, so that nobody ever sees half a browser.
    if (unpacked && !existsSync(target.home)) renameSync(unpacking, target.home);
  } catch {
    // Another process may have been first; then its browser is there.
  } finally {
    rmSync(unpacking, { recursive: true, force: true });
  }
  return existsSync(target.executable) ? target.executable : undefined;
}

async function downloadPlaywrightChromium() {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  const install = [cli, 'install', 'chromium-headless-shell'];
  if (process.getuid?.() === 0 && (await succeeds(process.execPath, [...install, '--with-deps']))) return true;
  return succeeds(process.execPath, install);
}

async function installDebianChromium() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await succeeds('apt-get', ['update'], { env });
  return succeeds('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { env });
}

/** @param {import('playwright').LaunchOptions} launchOptions */
async function starts(launchOptions) {
  try {
    const { chromium } = await import('playwright');
    const browser = await chromium.launch({ ...launchOptions, headless: true, timeout: 60_000 });
    try {
      const page = await browser.newPage();
      // A text field needs a font, and a font is what a bare machine may lack.
      await page.setContent('<input value="42">');
      return (await page.inputValue('input')) === '42';
    } finally {
      await browser.close();
    }
  } catch {
    return false;
  }
}

/** @returns {BrowserHost} this machine */
export function machineHost() {
  return {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    unpackedChromium() {
      const executable = npmChromium()?.executable;
      return executable !== undefined && existsSync(executable) ? executable : undefined;
    },
    bundledLibraries(executablePath) {
      const home = path.dirname(executablePath);
      const libraries = path.join(home, 'al2023/lib');
      if (!existsSync(libraries)) return undefined;
      return { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(home, 'fonts') };
    },
    unpackChromium,
    downloadPlaywrightChromium,
    installDebianChromium,
    starts,
    say: (sentence) => process.stderr.write(`${sentence}\n`),
  };
}
