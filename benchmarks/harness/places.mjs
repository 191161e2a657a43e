// @ts-check
import path from 'node:path';

/** The root of the repository. */
export const ROOT = path.resolve(import.meta.dirname, '../..');
export const BENCHMARKS = path.join(ROOT, 'benchmarks');
/** What is built and fetched to be measured; never committed. */
export const CACHE = path.join(ROOT, 'node_modules/.cache/benchmarks');
