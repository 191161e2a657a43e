// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transformWithOxc } from 'vite';
import { CACHE, ROOT } from './places.mjs';

/**
 * Loads a TypeScript module of this repository with all that it imports, as one unminified file, like a page's bundler
 * would make it: what is measured is always what is in the sources now.
 * @param {string} entry from the root of the repository
 * @returns {Promise<unknown>}
 */
export async function importSource(entry) {
  const name = path.basename(entry, path.extname(entry));
  const outDir = path.join(CACHE, createHash('sha256').update(entry).digest('hex').slice(0, 8));
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
  return await import(pathToFileURL(path.join(outDir, `${name}.mjs`)).href);
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
 * @returns {Promise<unknown>}
 */
export async function importTypeScript(file) {
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
  return await import(pathToFileURL(output).href);
}
