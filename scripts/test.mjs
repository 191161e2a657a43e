// @ts-check
// The one test command: obtains a browser, runs every test (or those that the arguments choose, as for `vitest run`)
// and ends with the line `N passed, N failed`. `--in firefox` and `--in webkit` run what a browser shows in another one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { obtainBrowser, PLAYWRIGHT_BROWSER } from './browser.mjs';
import { findFirefox } from './firefox.mjs';
import { inBrowser, readCommandLine } from './testBrowsers.mjs';
import { countTests, readReport } from './testReport.mjs';
import { findWebKit } from './webkit.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');

const { browser, chosen } = readCommandLine(process.argv.slice(2));
const onlyUnits =
  /(^| )--project[ =]unit( |$)/.test(chosen.join(' ')) && chosen.join(' ').split('--project').length === 2;

/** @returns {Promise<Record<string, string>>} what the tests must know of the browser that they will use */
async function prepare() {
  if (browser === 'firefox') return { FIREFOX_PATH: findFirefox() };
  if (browser === 'webkit') findWebKit();
  if (browser === 'webkit' || onlyUnits) return {};
  return { CHROMIUM_PATH: (await obtainBrowser()).executablePath ?? PLAYWRIGHT_BROWSER };
}

/** @type {NodeJS.ProcessEnv} */
let environment = { ...process.env, ...inBrowser(browser) };
let withoutBrowser = '';
try {
  environment = { ...environment, ...(await prepare()) };
} catch (error) {
  withoutBrowser = error instanceof Error ? error.message : String(error);
}

if (withoutBrowser && browser !== 'chromium') {
  console.error(withoutBrowser);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
if (withoutBrowser) console.error(`${withoutBrowser}\nOnly the tests that need no browser are run.`);

const reports = mkdtempSync(path.join(tmpdir(), 'test-report-'));
const report = path.join(reports, 'report.json');
const projects = withoutBrowser ? ['--project', 'unit'] : [];
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...chosen],
  { cwd: root, env: environment, stdio: 'inherit' },
);
const { passed, failed } = countTests(readReport(report), status === 0);
rmSync(reports, { recursive: true, force: true });

if (withoutBrowser) console.error(withoutBrowser);
const failures = failed + (withoutBrowser ? 1 : 0);
console.log(`${passed} passed, ${failures} failed`);
process.exitCode = failures > 0 ? 1 : 0;
