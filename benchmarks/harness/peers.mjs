// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import { BENCHMARKS } from './places.mjs';

const require = createRequire(path.join(BENCHMARKS, 'package.json'));

/** Installs the packages that the product is measured against, where they are missing or not those of the lock file. */
export function installPeers() {
  const installed = path.join(BENCHMARKS, 'node_modules/.modules.yaml');
  const lock = path.join(BENCHMARKS, 'pnpm-lock.yaml');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error('Installing what to measure against …');
  const args = ['--dir', BENCHMARKS, 'install', '--ignore-workspace', '--frozen-lockfile', '--ignore-scripts'];
  const { status } = spawnSync('pnpm', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The packages to measure against could not be installed.');
}

/**
 * A package to measure against, of which the caller says what it looks like. Named at run time, so that types and lint
 * do not depend on whether it is installed.
 * @param {string} name
 * @returns {Promise<unknown>}
 */
export async function importPeer(name) {
  return await import(pathToFileURL(require.resolve(name)).href);
}

/** The same of a CommonJS package. @param {string} name @returns {unknown} */
export function requirePeer(name) {
  return require(name);
}

/** @param {string} name @returns {string} */
export function peerVersion(name) {
  const file = path.join(BENCHMARKS, 'node_modules', name, 'package.json');
  return /** @type {{ version: string }} */ (JSON.parse(readFileSync(file, 'utf8'))).version;
}
