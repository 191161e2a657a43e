// @ts-check
// How long the graph of an expression takes to lay out, and how many lines cross: our layered layout and three others.
//   pnpm bench:layout
import { isolated, report } from './harness/isolated.mjs';
import { installPeers } from './harness/peers.mjs';
import { race } from './harness/race.mjs';
import { table, writeResults } from './harness/results.mjs';
import { importSource } from './harness/sources.mjs';
import { figure, quantile } from './harness/statistics.mjs';
import { expressionGraph } from './layouts/expressionGraph.mjs';
import { LAYOUTS, layoutVersions } from './layouts/layouts.mjs';

/** Seconds and crossings of the layouts of one size, by name. @typedef {Record<string, { warm: number[], crossings: number }>} Warm */

const SIZES = [10, 50, 300, 1000];
/** Processes in which a first layout is made. */
const PROCESSES = 5;
/** What takes more milliseconds than this is measured in three rounds only. */
const SLOW = 2000;

/** @param {number} size @returns {Promise<Warm>} */
async function measureWarm(size) {
  const graph = expressionGraph(size);
  const { layoutQuality } = /** @type {typeof import('../packages/components/src/ExprGraph/layoutQuality.ts')} */ (
    await importSource('packages/components/src/ExprGraph/layoutQuality.ts')
  );
  /** @type {Warm} */
  const results = {};
  /** @type {import('./harness/race.mjs').Entrant[]} */
  const entrants = [];
  for (const [name, load] of Object.entries(LAYOUTS)) {
    const layout = await load();
    /** @type {number | undefined} */
    let rounds;
    try {
      const begin = performance.now();
      const { routes } = await layout(graph);
      if (performance.now() - begin > SLOW) rounds = 3;
      const drawn = { routes, positions: new Map(), engine: 'layered', direction: 'right', width: 0, height: 0 };
      const { crossings } = layoutQuality(/** @type {Parameters<typeof layoutQuality>[0]} */ (drawn));
      results[name] = { warm: [], crossings };
    } catch {
      continue;
    }
    entrants.push({
      name,
      rounds,
      async run(times) {
        for (let time = 0; time < times; time++) await layout(graph);
      },
    });
  }
  for (const [name, warm] of await race(entrants, { rounds: 9 })) {
    const result = results[name];
    if (result) result.warm = warm;
  }
  return results;
}

/** The first layout of a process, in seconds. @param {number} size @param {string} name */
async function measureCold(size, name) {
  const graph = expressionGraph(size);
  const layout = await LAYOUTS[name]?.();
  const begin = performance.now();
  try {
    await layout?.(graph);
  } catch {
    return Number.NaN;
  }
  return (performance.now() - begin) / 1000;
}

async function measureAll() {
  installPeers();
  const names = Object.keys(LAYOUTS);
  /** @type {Map<string, string[]>} */
  const cells = new Map(names.map((name) => [name, []]));
  for (const size of SIZES) {
    const warm = /** @type {Warm} */ (await isolated(import.meta.url, `${size}`));
    for (const name of names) {
      /** @type {number[]} */
      const cold = [];
      for (let i = 0; i < PROCESSES; i++) cold.push(Number(await isolated(import.meta.url, `${size} ${name}`)));
      const { warm: seconds = [], crossings = Number.NaN } = warm[name] ?? {};
      const [quick, first] = [quantile(seconds, 0.5), quantile(cold, 0.5)].map((time) => figure(1000 * time));
      cells.get(name)?.push(`${quick} / ${first} / ${Number.isNaN(crossings) ? '–' : crossings}`);
    }
  }
  const header = ['ms warm / ms cold / crossings', ...SIZES.map((size) => `${size.toLocaleString('en')} nodes`)];
  const explanation =
    'One random graph like those of expressions of each size, on one thread: the median of 9 rounds (3 where it takes seconds), the median of the ' +
    `first layouts of ${PROCESSES} new processes (the library is loaded by then), and how often the lines cross as they ` +
    'are drawn. “–” took more than the five seconds that the product waits.';
  const rows = names.map((name) => [name, ...(cells.get(name) ?? [])]);
  writeResults('layout', 'Layout', [explanation, table(header, rows)], layoutVersions());
}

const [size, ...name] = (process.argv[2] ?? '').split(' ');
if (!size) await measureAll();
else report(name.length === 0 ? await measureWarm(Number(size)) : await measureCold(Number(size), name.join(' ')));
