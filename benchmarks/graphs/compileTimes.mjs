// @ts-check
import { isolated, report } from '../harness/isolated.mjs';
import { table } from '../harness/results.mjs';
import { importEngine, importSource } from '../harness/sources.mjs';
import { spread, withQuartiles } from '../harness/statistics.mjs';
import { configOf } from '../training/contestants/ours.mjs';
import { demoWorkload, moonsWorkload } from '../training/workloads.mjs';

/** Processes of their own, in each of which nothing has run before. */
const PROCESSES = 9;
/** In one of them, how often the same is compiled again. */
const TIMES = 30;

/**
 * Milliseconds.
 * @typedef {object} Times
 * @property {number} first to the first update of a trainer, or to a compiled training run alone
 * @property {number} again the same, or the graph to a `Program` alone, after many times
 * @property {string} backend
 */

/** @param {() => void} work */
function milliseconds(work) {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** The median of what work takes after a while. @param {() => void} work */
const settled = (work) => spread(Array.from({ length: TIMES }, () => milliseconds(work)).slice(TIMES / 2)).median;

/** @param {typeof import('../../packages/engine/src/index.ts')} engine @param {string} name */
const workloadOf = (engine, name) => (name === 'W1' ? moonsWorkload() : demoWorkload(engine));

/** From a configuration to the first update. @param {string} name @param {'wasm' | 'interpreter'} backend @returns {Promise<Times>} */
async function measureTrainer(name, backend) {
  const engine = await importEngine();
  const workload = workloadOf(engine, name);
  const { MLP, Value, compileProgram, createTrainer, sampleLoss } = engine;
  const options = { backend };
  let actual = '';
  const first = milliseconds(() => {
    const trainer = createTrainer(configOf(workload), options);
    trainer.step();
    actual = trainer.getSnapshot().backend;
  });
  const again = settled(() => {
    const mlp = new MLP(2, workload);
    const [x, y, label] = [new Value(0), new Value(0), new Value(0)];
    const outputs = [sampleLoss(workload.loss, mlp.forward([x, y]), label)];
    compileProgram({ outputs, inputs: { x, y, label }, parameters: mlp.parameters() });
  });
  return { first, again, backend: actual };
}

/** The graph to what trains it, nothing else. @param {string} name @param {'wasm' | 'interpreter'} backend @returns {Promise<Times>} */
async function measureRun(name, backend) {
  const workload = workloadOf(await importEngine(), name);
  const { createTrainingRun } = /** @type {typeof import('../../packages/engine/src/training/TrainingRun.ts')} */ (
    await importSource('packages/engine/src/training/TrainingRun.ts')
  );
  const dataset = { train: workload.points, test: [] };
  const compile = () => void createTrainingRun(configOf(workload), dataset, backend);
  const first = milliseconds(compile);
  return { first, again: settled(compile), backend };
}

/** @param {string} kind @param {string} name @param {string} backend @returns {Promise<Times[]>} */
async function inNewProcesses(kind, name, backend) {
  /** @type {Times[]} */
  const all = [];
  for (let i = 0; i < PROCESSES; i++) {
    all.push(/** @type {Times} */ (await isolated(import.meta.url, `${kind} ${name} ${backend}`)));
  }
  return all;
}

/** How long it takes until a network trains, from nothing, on both backends. */
export async function compileTable() {
  /** @type {string[][]} */
  const rows = [];
  for (const name of ['W1', 'W2']) {
    for (const backend of ['wasm', 'interpreter']) {
      const trainers = await inNewProcesses('trainer', name, backend);
      if (trainers.some((times) => times.backend !== backend)) continue;
      const runs = await inNewProcesses('run', name, backend);
      const cells = [
        runs.map(({ first }) => first),
        runs.map(({ again }) => again),
        trainers.map(({ again }) => again),
        trainers.map(({ first }) => first),
      ];
      const title = `${name}, ${backend === 'wasm' ? 'WebAssembly' : 'interpreter'}`;
      rows.push([title, ...cells.map((values) => withQuartiles(spread(values)))]);
    }
  }
  const explanation =
    `Compiling, milliseconds: the median of ${PROCESSES} processes and the quartiles. *Cold* is the first time in a ` +
    'process that has done nothing yet: the graph, its gradient and the optimizer to code that runs. *Again* is the same ' +
    'once more, when the `Program` is known; *graph to `Program`* is that part alone, warm. *First update* is all that ' +
    '`createTrainer` does until then, cold: reading the configuration, judging the network, recording the loss.';
  const header = ['ms', 'cold', 'again', 'graph to `Program`', 'first update'];
  return `${explanation}\n\n${table(header, rows)}`;
}

const [part] = process.argv.slice(2);
if (process.send !== undefined && part !== undefined && import.meta.filename === process.argv[1]) {
  const [kind, name = '', choice] = part.split(' ');
  const backend = choice === 'wasm' ? 'wasm' : 'interpreter';
  report(await (kind === 'trainer' ? measureTrainer(name, backend) : measureRun(name, backend)));
}
