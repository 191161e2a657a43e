import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packTarball } from './packTarball.ts';
import { pnpm } from './pnpm.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FIXTURES = path.join(import.meta.dirname, 'fixtures');

export interface InstalledApp {
  readonly directory: string;
  /** Builds one page with the app's own Vite, and gives the folder of the result. */
  readonly build: (page: string) => string;
  /** Starts the app's own development server, on a free port of this machine. */
  readonly develop: () => Promise<{ url: string; stop: () => void }>;
  /** Checks the app's types against those that the packages ship. */
  readonly typecheck: () => void;
  readonly remove: () => void;
}

/**
 * Makes a site outside the workspace: a copy of a fixture, into which the packages are installed as a stranger would
 * get them, from their packed tarballs and with only the dependencies that these declare.
 */
export function installApp(fixture: string): InstalledApp {
  const directory = mkdtempSync(path.join(tmpdir(), 'consumer-'));
  const tarballs = path.join(directory, 'tarballs');
  mkdirSync(tarballs);
  const engine = packTarball('engine', tarballs);
  const components = packTarball('components', tarballs);

  cpSync(path.join(FIXTURES, fixture), directory, { recursive: true });
  const settings = [
    // The packed components ask for the packed engine's version, which no registry has yet.
    'overrides:',
    `  '@micrograd-playground/engine': 'file:${engine}'`,
    'allowBuilds: { esbuild: false }',
  ];
  writeFileSync(path.join(directory, 'pnpm-workspace.yaml'), `${settings.join('\n')}\n`);
  pnpm(directory, ['add', '--prefer-offline', `file:${engine}`, `file:${components}`]);

  const vite = path.join(directory, 'node_modules/vite/bin/vite.js');
  const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  // Vitest says 'test' here, which would build React for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: directory, env, stdio: 'inherit' });
  return {
    directory,
    build(page) {
      node(vite, 'build', '--logLevel', 'error', '--mode', page);
      return path.join(directory, 'dist', page);
    },
    develop: () =>
      new Promise((resolve, reject) => {
        const server = spawn(process.execPath, [vite, '--host', '127.0.0.1', '--port', '4410'], {
          cwd: directory,
          env: { ...process.env, NODE_ENV: 'development', NO_COLOR: '1' },
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        server.once('exit', () => reject(new Error('The development server ended.')));
        server.stdout.on('data', (said: Buffer) => {
          const url = /http:\S+/.exec(said.toString())?.[0];
          if (url !== undefined) resolve({ url, stop: () => server.kill() });
        });
      }),
    typecheck: () => node(tsc, '--noEmit', '--project', 'tsconfig.json'),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
