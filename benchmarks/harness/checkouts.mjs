// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CACHE } from './places.mjs';

/** Projects that are not on npm: where their code is, and the variable that names a folder that has it already. */
const REPOSITORIES = {
  playground: { variable: 'PLAYGROUND_CHECKOUT', url: 'https://github.com/tensorflow/playground.git' },
  micrograd: { variable: 'MICROGRAD_CHECKOUT', url: 'https://github.com/karpathy/micrograd.git' },
  'micrograd-ts': { variable: 'MICROGRAD_TS_CHECKOUT', url: 'https://github.com/trekhleb/micrograd-ts.git' },
};

/**
 * The folder of a project's code, cloned into the cache where no variable of the environment names one.
 * @param {keyof typeof REPOSITORIES} name
 * @throws where it is neither there nor to be had
 */
export function checkout(name) {
  const { variable, url } = REPOSITORIES[name];
  const given = process.env[variable];
  if (given) {
    if (!existsSync(given)) throw new Error(`${variable} names a folder that does not exist.`);
    return path.resolve(given);
  }
  const folder = path.join(CACHE, name);
  if (!existsSync(folder)) {
    const { status } = spawnSync('git', ['clone', '--quiet', '--depth', '1', url, folder], {
      stdio: 'ignore',
      timeout: 60_000,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
    });
    if (status !== 0) throw new Error(`it could not be cloned; ${variable} may name a folder that has it`);
  }
  return folder;
}

/** The commit of a checkout, abbreviated; empty where it is no repository. @param {string} folder */
export function commitOf(folder) {
  const { stdout } = spawnSync('git', ['-C', folder, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' });
  return (stdout ?? '').trim();
}
