// @ts-check
import { readFileSync } from 'node:fs';

/**
 * What is read of the report of Vitest's JSON reporter.
 * @typedef {object} TestReport
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/**
 * @param {string} path
 * @returns {TestReport | undefined} the report, or nothing where the run ended before it was written
 */
export function readReport(path) {
  try {
    /** @type {TestReport} */
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return report;
  } catch {
    return undefined;
  }
}

/**
 * Counts tests. A file that failed without a failed test in it (it could not be loaded, a hook threw), and a run that
 * failed although no test did (an unhandled error, nothing found to run) count as one failure each.
 * @param {TestReport | undefined} report
 * @param {boolean} succeeded whether the run said so itself
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(report, succeeded) {
  let passed = 0;
  let failed = 0;
  for (const file of report?.testResults ?? []) {
    const failures = file.assertionResults.filter(({ status }) => status === 'failed').length;
    passed += file.assertionResults.filter(({ status }) => status === 'passed').length;
    failed += failures === 0 && file.status === 'failed' ? 1 : failures;
  }
  const silentFailure = failed === 0 && (!succeeded || passed === 0);
  return { passed, failed: silentFailure ? 1 : failed };
}
