import { execFileSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Builds the playground as it is published, once before all tests that look at it. */
export function setup(): void {
  const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js');
  const playground = path.join(ROOT, 'packages/playground');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: playground,
    // Vitest says 'test' here, which would build React for development.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
}
