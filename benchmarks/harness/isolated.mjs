// @ts-check
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs one part of a benchmark in a process of its own, where no other part has taught the compiler anything.
 * @param {string} url the module that runs it, `import.meta.url`
 * @param {string} part its argument
 * @param {readonly string[]} [options] of Node
 * @returns {Promise<unknown>} what it reported
 */
export function isolated(url, part, options = []) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(url), [part], { execArgv: [...options] });
    /** @type {unknown} */
    let report;
    child.on('message', (message) => (report = message));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (report === undefined) reject(new Error(`${part} ended with code ${code}`));
      else resolve(report);
    });
  });
}

/** Hands the result of a part to the process that asked for it, and ends this one. @param {unknown} result */
export function report(result) {
  if (process.send === undefined) console.log(JSON.stringify(result, undefined, 2));
  else process.send(result, undefined, undefined, () => process.exit());
}
