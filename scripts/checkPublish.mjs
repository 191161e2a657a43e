// @ts-check
// Packs what would be published, and lets publint and attw look at the tarballs, as a stranger would get them.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const tarballs = mkdtempSync(path.join(tmpdir(), 'tarballs-'));

/** @param {string} name @param {string[]} args */
function succeeds(name, args) {
  const script = path.join(
    root,
    'node_modules',
    ...(name === 'publint' ? ['publint/src/cli.js'] : ['@arethetypeswrong/cli/dist/index.js']),
  );
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

try {
  for (const name of ['engine', 'components']) {
    execFileSync('pnpm', ['pack', '--pack-destination', tarballs], {
      cwd: path.join(root, 'packages', name),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  for (const file of readdirSync(tarballs).map((tarball) => path.join(tarballs, tarball))) {
    if (!succeeds('publint', [file, '--strict'])) process.exitCode = 1;
    if (!succeeds('attw', [file, '--profile', 'esm-only', '--format', 'ascii'])) process.exitCode = 1;
  }
} finally {
  rmSync(tarballs, { recursive: true, force: true });
}
