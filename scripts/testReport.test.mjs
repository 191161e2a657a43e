// @ts-check
import { describe, expect, it } from 'vitest';
import { countTests, readReport } from './testReport.mjs';

/** @param {string} status @param {string[]} tests */
const file = (status, ...tests) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });

describe('countTests', () => {
  it('counts tests over all files, and leaves out those that did not run', () => {
    const report = { testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'failed', 'passed')] };
    expect(countTests(report, false)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(countTests({ testResults: [file('passed', 'passed'), file('failed')] }, false)).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  it('counts a file whose hook failed after its tests had passed as one failure', () => {
    expect(countTests({ testResults: [file('failed', 'passed')] }, false)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts an unhandled error beside passing tests as one failure', () => {
    expect(countTests({ testResults: [file('passed', 'passed')] }, false)).toEqual({ passed: 1, failed: 1 });
  });

  it('takes a run without a report or without a test for a failure', () => {
    expect(countTests(readReport('/nowhere/report.json'), true)).toEqual({ passed: 0, failed: 1 });
    expect(countTests({ testResults: [] }, true)).toEqual({ passed: 0, failed: 1 });
  });
});
