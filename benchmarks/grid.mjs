// @ts-check
// How fast the picture of a network's output is computed: 2-8-8-1 on 100 × 100 points.
//   pnpm bench:grid
import { isolated, report } from './harness/isolated.mjs';
import { installPeers } from './harness/peers.mjs';
import { race } from './harness/race.mjs';
import { writeResults } from './harness/results.mjs';
import { importEngine } from './harness/sources.mjs';
import { enterContestants } from './training/contestants/index.mjs';
import { neuronMaps } from './training/productFigures.mjs';
import { Reference } from './training/reference.mjs';
import { compareOutputs } from './training/trajectory.mjs';
import { absence, compilerOrNone, versusTable } from './training/versusTable.mjs';
import { gridColumns, moonsWorkload } from './training/workloads.mjs';

/** @typedef {import('./training/versusTable.mjs').Row} Row */
/** @typedef {{ rows: Row[], absent: string[] }} Report */

/** Updates after which the picture is taken: it shows two moons then. */
const STEPS = 2000;
/** How far outputs may be from the reference's that are of double precision throughout, and any. */
const DOUBLE = 1e-9;
const TOLERANCE = 1e-4;

/** @returns {Promise<Report>} */
async function measure() {
  const engine = await importEngine();
  const workload = moonsWorkload();
  const reference = new Reference(workload);
  reference.step(STEPS);
  const { x, y } = gridColumns();
  const expected = new Float64Array(x.length);
  reference.evaluate(x, y, expected);

  const { contestants, absent } = await enterContestants(engine);
  /** @type {(Row & import('./harness/race.mjs').Entrant & { end?: () => void })[]} */
  const entrants = [];
  for (const { name, precision, note = '', sample } of contestants) {
    try {
      const sampler = await sample?.(workload, reference.parameters);
      if (sampler === undefined) continue;
      await sampler.evaluate(1);
      const deviation = compareOutputs(await sampler.outputs(), expected);
      const strike = deviation > TOLERANCE ? 'other outputs' : '';
      const actual = deviation > DOUBLE ? 'f32' : precision;
      const row = { name, note, precision: actual, deviation, strike, units: 1, seconds: [] };
      entrants.push({ ...row, run: sampler.evaluate, end: sampler.end });
    } catch (error) {
      absent.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const seconds = await race(entrants);
  for (const { end } of entrants) end?.();
  const rows = entrants.map(({ run: _run, end: _end, ...row }) => ({ ...row, seconds: seconds.get(row.name) ?? [] }));
  return { rows, absent };
}

if (process.argv.length === 2) {
  installPeers();
  const { rows, absent } = /** @type {Report} */ (await isolated(import.meta.url, 'grid'));
  const paragraphs = [
    'Grids of 100 × 100 outputs a second of a trained 2-8-8-1 network with tanh everywhere, and how many times more ' +
      'than TensorFlow Playground: the median of the ratios of 11 rounds, in brackets their quartiles. `output` is the ' +
      "largest difference from the reference's outputs.",
    versusTable(rows, 'grids/s', 'output'),
    ...absence(absent),
    String(await isolated(import.meta.url, 'neurons')),
  ];
  writeResults('grid', 'The grid', paragraphs, compilerOrNone());
} else if (process.argv[2] === 'neurons') {
  report(await neuronMaps(await importEngine()));
} else {
  report(await measure());
}
