// @ts-check
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** All processes of a command measure the sources as they were bundled after this moment. */
const env = { ...process.env, BENCHMARK_STARTED: process.env.BENCHMARK_STARTED ?? String(Date.now()) };

/**
 * Runs one part of a benchmark in a process of its own, where no other part has taught the compiler anything.
 * @param {string} url the module that runs it, `import.meta.url`
 * @param {string} part its argument
 * @param {readonly string[]} [options] of Node
 * @returns {Promise<unknown>} what it reported
 */
export function isolated(url, part, options = []) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(url), [part], { execArgv: [...options], env });
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

/** A part of a benchmark that lives in a process of its own and does what it is asked. */
export class Remote {
  /** @param {string} url the module that serves it @param {string} part its argument @param {readonly string[]} [options] of Node */
  constructor(url, part, options = []) {
    this.child = fork(fileURLToPath(url), [part], { execArgv: [...options], env });
    /** @type {((answer: { error?: string, result?: unknown }) => void) | undefined} */
    this.answer = undefined;
    this.child.on('message', (message) => this.answer?.(/** @type {{ result: unknown }} */ (message)));
    this.child.on('exit', () => this.answer?.({ error: 'its process ended' }));
  }

  /** @param {unknown} request @returns {Promise<unknown>} */
  async ask(request) {
    const { error, result } = await new Promise(
      (/** @type {(answer: { error?: string, result?: unknown }) => void} */ resolve) => {
        this.answer = resolve;
        this.child.send({ request });
      },
    );
    if (error !== undefined) throw new Error(error);
    return result;
  }

  end() {
    this.child.disconnect();
  }
}

/** The other side of `Remote`. @param {(request: unknown) => Promise<unknown>} answer */
export function serve(answer) {
  process.on('message', (message) => {
    answer(/** @type {{ request: unknown }} */ (message).request).then(
      (result) => process.send?.({ result }),
      (/** @type {unknown} */ error) =>
        process.send?.({ error: error instanceof Error ? error.message : String(error) }),
    );
  });
}
