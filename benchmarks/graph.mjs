// @ts-check
// How long it takes to build, evaluate and differentiate graphs of scalars, and to compile them.
//   pnpm bench:graph
import { compileTable } from './graphs/compileTimes.mjs';
import { graphContestants } from './graphs/contestants.mjs';
import { randomTree } from './graphs/recipe.mjs';
import { Tape } from './graphs/Tape.mjs';
import { Remote, serve } from './harness/isolated.mjs';
import { installPeers } from './harness/peers.mjs';
import { collectGarbage, race } from './harness/race.mjs';
import { table, writeResults } from './harness/results.mjs';
import { figure, spread } from './harness/statistics.mjs';
import { absence, compilerOrNone } from './training/versusTable.mjs';

/** @typedef {{ name: string, seconds: number[], strike: string }} Row */
/** @typedef {{ nodes: number, rows: Row[], absent: string[] }} Report */

const SIZES = [1000, 10_000, 100_000, 1_000_000];
/** A run that takes longer than this many seconds is made in three rounds only. */
const SLOW = 2;
const TOLERANCE = 1e-9;

/** Lets all contestants take turns on one tree, each in a process with a heap of its own. @param {number} size @returns {Promise<Report>} */
async function measure(size) {
  const recipe = randomTree(size);
  const nodes = recipe.ops.length;
  const tape = new Tape(recipe);
  tape.run(1);
  const expected = tape.outcome();
  /** @type {(Row & import('./harness/race.mjs').Entrant & { end: () => void })[]} */
  const entrants = [];
  /** @type {string[]} */
  const absent = [];
  for (const { name } of graphContestants()) {
    const remote = new Remote(
      import.meta.url,
      `${size} ${name}`,
      nodes > 500_000 ? ['--max-old-space-size=12000'] : [],
    );
    try {
      const run = async (/** @type {number} */ times) => Number(await remote.ask(times));
      const rounds = (await run(1)) > SLOW ? 3 : undefined;
      const outcome = /** @type {import('./graphs/contestants.mjs').Outcome} */ (await remote.ask('outcome'));
      const isRight = outcome.every((x, i) => Math.abs(x - (expected[i] ?? 0)) <= TOLERANCE * (1 + Math.abs(x)));
      entrants.push({
        name,
        seconds: [],
        strike: isRight ? '' : 'other numbers',
        run,
        rounds,
        end: () => remote.end(),
      });
    } catch (error) {
      remote.end();
      absent.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const seconds = await race(entrants, { rounds: size > 500_000 ? 9 : 11 });
  for (const { end } of entrants) end();
  const rows = entrants.map(({ name, strike }) => ({ name, strike, seconds: seconds.get(name) ?? [] }));
  return { nodes, rows, absent };
}

/** What one of those processes does: it runs as often as it is asked, or tells its outcome. @param {number} size @param {string} name */
function takePart(size, name) {
  /** @type {Promise<import('./graphs/contestants.mjs').Builder> | undefined} */
  let entering;
  const enter = async () => {
    const contestant = graphContestants().find((contestant) => contestant.name === name);
    if (contestant === undefined) throw new Error('nobody has this name');
    return await contestant.enter(randomTree(size));
  };
  serve(async (request) => {
    entering ??= enter();
    const builder = await entering;
    if (request === 'outcome') return await builder.outcome();
    collectGarbage();
    const begin = performance.now();
    const own = await builder.run(Number(request));
    return own ?? (performance.now() - begin) / 1000;
  });
  process.on('disconnect', () => {
    void entering?.then(({ end }) => end?.());
  });
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

const [size, ...name] = (process.argv[2] ?? '').split(' ');
if (size) takePart(Number(size), name.join(' '));
else {
  installPeers();
  /** @type {Report[]} */
  const reports = [];
  for (const size of SIZES) reports.push(await measure(size));
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
}
