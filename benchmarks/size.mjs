// @ts-check
// What a page loads that uses a part of the packages: minified and compressed with gzip, React not counted.
//   pnpm bench:size
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, version } from 'vite';
import { CACHE, ROOT } from './harness/places.mjs';
import { table, writeResults } from './harness/results.mjs';

const ENGINE = '@micrograd-playground/engine';
const COMPONENTS = '@micrograd-playground/components';
const CORE = 'Value, traceGraph, traceSteps, MLP, meanLoss, createOptimizer';

/** What is used, from where, and the most that it should take, kilobytes. @type {readonly [string, string, string, number?][]} */
const PARTS = [
  ['engine: `Value`', ENGINE, 'Value'],
  ['engine core: `Value`, networks, losses, optimizers', ENGINE, CORE, 12],
  ['engine core with expressions', ENGINE, `${CORE}, parseExpression, evaluateExpression, checkGradients`],
  [
    'engine core with the compiler: interpreter and WebAssembly',
    ENGINE,
    `${CORE}, compileProgram, createEvaluator, createUpdater`,
    20,
  ],
  ['engine core with its trainer', ENGINE, `${CORE}, createTrainer`],
  ['engine: all of it', ENGINE, '*'],
  ['`LossCurve`', `${COMPONENTS}/loss-curve`, 'LossCurve', 30],
  ['`BoundaryHeatmap`', `${COMPONENTS}/boundary-heatmap`, 'BoundaryHeatmap', 20],
  ['`ExprGraph`, before ELK', `${COMPONENTS}/expr-graph`, 'ExprGraph', 85],
  ['`ExpressionExplorer`, before ELK', `${COMPONENTS}/expression-explorer`, 'ExpressionExplorer'],
  ['`NetworkTrainer`', `${COMPONENTS}/network-trainer`, 'NetworkTrainer'],
];

/** @typedef {import('vite').Rolldown.OutputChunk} Chunk */

/** Kilobytes of 1,000 bytes. @param {string | Uint8Array} text */
const compressed = (text) => gzipSync(text, { level: 9 }).length / 1000;

/** @param {string} from @param {string} names @returns {Promise<{ first: number, later: number }>} what loads at once, and on demand */
async function measure(from, names) {
  const entry = path.join(CACHE, 'size/entry.js');
  mkdirSync(path.dirname(entry), { recursive: true });
  writeFileSync(entry, `export ${names === '*' ? names : `{ ${names} }`} from '${from}';\n`);
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: entry, external: /^react(-dom)?(\/|$)/, preserveEntrySignatures: 'strict' },
    },
  });
  const output = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
  /** @type {Set<string>} */
  const first = new Set();
  const load = (/** @type {Chunk | undefined} */ chunk) => {
    if (chunk === undefined || first.has(chunk.fileName)) return;
    first.add(chunk.fileName);
    for (const name of chunk.imports) load(chunks.get(name));
  };
  for (const chunk of chunks.values()) if (chunk.isEntry) load(chunk);
  const sizes = { first: 0, later: 0 };
  for (const file of output) {
    sizes[first.has(file.fileName) ? 'first' : 'later'] += compressed(file.type === 'chunk' ? file.code : file.source);
  }
  return sizes;
}

/** @type {string[][]} */
const rows = [];
for (const [title, from, names, limit] of PARTS) {
  const { first, later } = await measure(from, names);
  rows.push([title, first.toFixed(1), later > 0 ? later.toFixed(1) : '', limit === undefined ? '' : `≤ ${limit}`]);
}
const explanation =
  'Kilobytes (1,000 bytes), minified by Vite and compressed with gzip, React not counted: what is loaded at once, and ' +
  'what a worker or a first use loads later.';
const header = ['kB', 'at once', 'later', 'target'];
writeResults('size', 'Size', [explanation, table(header, rows)], [`Vite ${version}`]);
