// @ts-check
// How fast small networks train: Micrograd Playground beside TensorFlow Playground, libraries, micrograd and C.
//   pnpm bench:train
import { installPeers } from './harness/peers.mjs';
import { isolated, report } from './harness/isolated.mjs';
import { race } from './harness/race.mjs';
import { writeResults } from './harness/results.mjs';
import { importEngine } from './harness/sources.mjs';
import { enterContestants } from './training/contestants/index.mjs';
import { absence, compilerOrNone, versusTable } from './training/versusTable.mjs';
import { describeVariant, samplesOf } from './training/contestant.mjs';
import { historyMemory } from './training/productFigures.mjs';
import { compareTrajectory } from './training/trajectory.mjs';
import { demoWorkload, moonsWorkload } from './training/workloads.mjs';

/** @typedef {import('./training/versusTable.mjs').Row} Row */
/** @typedef {{ description: string, rows: Row[], absent: string[] }} Report */

/** @param {string} part @returns {Promise<Report>} */
async function measure(part) {
  const engine = await importEngine();
  const workload = part === 'W1' ? moonsWorkload() : demoWorkload(engine);
  const { contestants, absent } = await enterContestants(engine);
  /** @type {(Row & import('./harness/race.mjs').Entrant & { end?: () => void })[]} */
  const entrants = [];
  for (const contestant of contestants) {
    try {
      const trainee = await contestant.train?.(workload);
      if (trainee === undefined) continue;
      const { deviation, strike } = await compareTrajectory(contestant, trainee, workload);
      const note = [describeVariant(contestant.variant?.(workload) ?? {}, workload), contestant.note];
      entrants.push({
        name: contestant.name,
        note: note.filter(Boolean).join('; '),
        precision: contestant.precision,
        deviation,
        strike,
        units: samplesOf(contestant, workload),
        seconds: [],
        run: trainee.step,
        prepare: trainee.prepare,
        end: trainee.end,
      });
    } catch (error) {
      absent.push(`${contestant.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const seconds = await race(entrants);
  for (const { end } of entrants) end?.();
  const rows = entrants.map(({ run: _run, prepare: _prepare, end: _end, ...row }) => ({
    ...row,
    seconds: seconds.get(row.name) ?? [],
  }));
  return { description: workload.description, rows, absent };
}

const [part] = process.argv.slice(2);
if (part === undefined) {
  installPeers();
  const paragraphs = [
    'Samples a second, and how many times more than TensorFlow Playground: the median of the ratios of 11 rounds, in ' +
      'brackets their quartiles. `loss` is the largest relative deviation of the loss from the reference over the ' +
      'first 20 updates.',
  ];
  for (const workload of ['W1', 'W2']) {
    const { description, rows, absent } = /** @type {Report} */ (await isolated(import.meta.url, workload));
    paragraphs.push(`**${workload}**: ${description}.`, versusTable(rows, 'samples/s', 'loss'), ...absence(absent));
  }
  paragraphs.push(String(await isolated(import.meta.url, 'memory')));
  writeResults('train', 'Training', paragraphs, compilerOrNone());
} else if (part === 'memory') {
  report(historyMemory(await importEngine()));
} else {
  report(await measure(part));
}
