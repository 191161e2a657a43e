import { spawnSync } from 'node:child_process';

/**
 * Runs pnpm in a folder, quietly.
 *
 * @throws Error with all that it said, where it fails
 */
export function pnpm(directory: string, args: readonly string[]): void {
  const env = { ...process.env, CI: 'true' };
  const { status, stdout, stderr } = spawnSync('pnpm', args, { cwd: directory, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`pnpm ${args.join(' ')} failed.\n${stdout}${stderr}`);
}
