import path from 'node:path';
import { build } from 'vite';

const PAGE = path.join(import.meta.dirname, 'page');
const BUILT = path.resolve(import.meta.dirname, '../../node_modules/.cache/same-bits');

/**
 * Builds a page that holds the engine as a published page would, minified, and `computedHashHere`.
 *
 * @returns the folder that it was built into
 */
export async function buildPage(): Promise<string> {
  await build({
    root: PAGE,
    configFile: false,
    logLevel: 'error',
    base: './',
    mode: 'production',
    build: { target: 'es2022', outDir: BUILT, emptyOutDir: true },
    worker: { format: 'es' },
  });
  return BUILT;
}
