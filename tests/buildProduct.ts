import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);

/** Builds what the whole-product tests look at: the playground as it is published. */
export function setup(): void {
  const playground = path.join(root, 'packages/playground');
  if (!existsSync(path.join(playground, 'index.html'))) return;
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: playground, stdio: 'inherit' });
}
