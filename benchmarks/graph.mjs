// @ts-check
// How long it takes to build, evaluate and differentiate graphs of scalars, and to compile them.
//   pnpm bench:graph
import { compileTable } from './graphs/compileTimes.mjs';
import { graphContestants } from './graphs/contestants.mjs';
import { randomTree } from './graphs/recipe.mjs';
import { Tape } from './graphs/Tape.mjs';
import { isolated, report } from './harness/isolated.mjs';
import { race } from './harness/race.mjs';
import { table, writeResults } from './harness/results.mjs';
import { importEngine } from './harness/sources.mjs';
import { figure, spread } from './harness/statistics.mjs';
import { absence, compilerOrNone } from './training/versusTable.mjs';

/** @typedef {{ name: string, seconds: number[], strike: string }} Row */
/** @typedef {{ nodes: number, rows: Row[], absent: string[] }} Report */

const SIZES = [1000, 10_000, 100_000, 1_000_000];
/** A run that takes longer than this many seconds is made in three rounds only. */
const SLOW = 2;
const TOLERANCE = 1e-9;

/** @param {number} size @returns {Promise<Report>} */
async function measure(size) {
  const engine = await importEngine();
  const recipe = randomTree(size);
  const nodes = recipe.ops.length;
  const tape = new Tape(recipe);
  tape.run(1);
  const expected = tape.outcome();
  /** @type {(Row & import('./harness/race.mjs').Entrant & { end?: () => void })[]} */
  const entrants = [];
  /** @type {string[]} */
  const absent = [];
  for (const { name, enter, most = Infinity } of graphContestants(engine)) {
    if (nodes > most) continue;
    try {
      const builder = await enter(recipe);
      const begin = performance.now();
      await builder.run(1);
      const rounds = performance.now() - begin > 1000 * SLOW ? 3 : undefined;
      const outcome = await builder.outcome();
      const isRight = outcome.every((x, i) => Math.abs(x - (expected[i] ?? 0)) <= TOLERANCE * (1 + Math.abs(x)));
      const run = builder.run.bind(builder);
      entrants.push({
        name,
        seconds: [],
        strike: isRight ? '' : 'other numbers',
        run,
        rounds,
        end: builder.end,
      });
    } catch (error) {
      absent.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const seconds = await race(entrants, { rounds: size > 500_000 ? 9 : 11 });
  for (const { end } of entrants) end?.();
  const rows = entrants.map(({ name, strike }) => ({ name, strike, seconds: seconds.get(name) ?? [] }));
  return { nodes, rows, absent };
}

/** @param {readonly Report[]} reports */
function graphTable(reports) {
  const names = [...new Set(reports.flatMap(({ rows }) => rows.map(({ name }) => name)))];
  const header = ['ns a node', ...reports.map(({ nodes }) => `${nodes.toLocaleString('en')} nodes`)];
  const body = names.map((name) => [
    name,
    ...reports.map(({ nodes, rows }) => {
      const row = rows.find((row) => row.name === name);
      if (row === undefined) return '–';
      const { low, median, high } = spread(row.seconds.map((time) => (1e9 * time) / nodes));
      return row.strike ? `~~${figure(median)}~~` : `${figure(median)} (${figure(low)}–${figure(high)})`;
    }),
  ]);
  return table(header, body);
}

const [part] = process.argv.slice(2);
if (part === undefined) {
  /** @type {Report[]} */
  const reports = [];
  for (const size of SIZES) {
    const options = size > 500_000 ? ['--max-old-space-size=12000'] : [];
    reports.push(/** @type {Report} */ (await isolated(import.meta.url, String(size), options)));
  }
  writeResults(
    'graph',
    'Graphs of scalars',
    [
      'Building, evaluating and differentiating a random tree of additions, products and ReLUs: nanoseconds a node, the ' +
        'median of 11 rounds (9 of the largest, 3 where a run takes more than two seconds) and their quartiles.',
      graphTable(reports),
      ...absence([...new Set(reports.flatMap(({ absent }) => absent))]),
      await compileTable(),
    ],
    compilerOrNone(),
  );
} else {
  report(await measure(Number(part)));
}
