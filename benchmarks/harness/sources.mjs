// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transformWithOxc } from 'vite';
import { CACHE, ROOT } from './places.mjs';

const COMMAND_STARTED = Number(process.env.BENCHMARK_STARTED ?? Infinity);

/**
 * Loads a TypeScript module of this repository with all that it imports, as one unminified file, like a page's bundler
 * would make it. It is bundled once a command, from the sources as they are then.
 * @param {string} entry from the root of the repository
 * @returns {Promise<unknown>}
 */
export async function importSource(entry) {
  const name = path.basename(entry, path.extname(entry));
  const outDir = path.join(CACHE, createHash('sha256').update(entry).digest('hex').slice(0, 8));
  const file = path.join(outDir, `${name}.mjs`);
  const isThere = (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= COMMAND_STARTED;
  if (!isThere) await bundle(entry, outDir, name);
  return await import(pathToFileURL(file).href);
}

/** @param {string} entry @param {string} outDir @param {string} name */
async function bundle(entry, outDir, name) {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: path.join(ROOT, entry),
      outDir,
      minify: false,
      target: 'es2022',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
}

/** The engine's public interface. */
export async function importEngine() {
  return /** @type {typeof import('../../packages/engine/src/index.ts')} */ (
    await importSource('packages/engine/src/index.ts')
  );
}

/**
 * Loads a single TypeScript file of somebody else's, transpiled as TypeScript did it when these were written: fields
 * are assignments.
 * @param {string} file
 * @param {string} [instance] others get an instance of their own, about which the compiler has learned nothing
 * @returns {Promise<unknown>}
 */
export async function importTypeScript(file, instance = '') {
  const source = readFileSync(file, 'utf8');
  const { code } = await transformWithOxc(source, file, {
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
    target: 'es2020',
    sourcemap: false,
  });
  const output = path.join(CACHE, `${createHash('sha256').update(code).digest('hex').slice(0, 12)}.mjs`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(output, code);
  return await import(`${pathToFileURL(output).href}?${instance}`);
}
