// @ts-check
// The one test command: obtains a browser, runs every test (or those that the arguments choose, as for `vitest run`)
// and ends with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { obtainBrowser, PLAYWRIGHT_BROWSER } from './browser.mjs';
import { countTests, readReport } from './testReport.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');

const chosen = process.argv.slice(2);
const onlyUnits =
  /(^| )--project[ =]unit( |$)/.test(chosen.join(' ')) && chosen.join(' ').split('--project').length === 2;

const environment = { ...process.env };
let withoutBrowser = '';
if (!onlyUnits) {
  try {
    const browser = await obtainBrowser();
    environment.CHROMIUM_PATH = browser.executablePath ?? PLAYWRIGHT_BROWSER;
  } catch (error) {
    withoutBrowser = error instanceof Error ? error.message : String(error);
    console.error(`${withoutBrowser}\nOnly the tests that need no browser are run.`);
  }
}

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
