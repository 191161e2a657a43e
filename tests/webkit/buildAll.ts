import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setup as buildPlayground } from '../e2e/buildPlayground.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The built catalog. */
export const CATALOG = path.join(ROOT, 'storybook-static');

/** The built playground. */
export const PLAYGROUND = path.join(ROOT, 'packages/playground/dist');

/** Builds the playground and the catalog, once before all tests. REUSE_BUILDS=1 takes what was built last. */
export function setup(): void {
  if (process.env.REUSE_BUILDS) {
    const missing = [CATALOG, PLAYGROUND].filter((folder) => !existsSync(path.join(folder, 'assets')));
    if (missing.length > 0) throw new Error(`There is no build in ${missing.join(' and ')}.`);
    return;
  }
  buildPlayground();
  const storybook = path.join(ROOT, 'node_modules/storybook/dist/bin/dispatcher.js');
  execFileSync(process.execPath, [storybook, 'build', '--quiet'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', VITEST: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
