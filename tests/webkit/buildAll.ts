import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { setup as buildPlayground } from '../e2e/buildPlayground.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The built catalog. */
export const CATALOG = path.join(ROOT, 'storybook-static');

/** Builds the playground and the catalog, once before all tests. REUSE_BUILDS=1 takes what was built last. */
export function setup(): void {
  if (process.env.REUSE_BUILDS) return;
  buildPlayground();
  const storybook = path.join(ROOT, 'node_modules/storybook/dist/bin/dispatcher.js');
  execFileSync(process.execPath, [storybook, 'build', '--quiet'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', VITEST: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
