// @ts-check
import { isolated, report } from '../harness/isolated.mjs';
import { table } from '../harness/results.mjs';
import { importEngine } from '../harness/sources.mjs';
import { figure, spread } from '../harness/statistics.mjs';
import { configOf } from '../training/contestants/ours.mjs';
import { demoWorkload, moonsWorkload } from '../training/workloads.mjs';

/** Processes of their own, in each of which nothing has run before. */
const PROCESSES = 9;
/** In one of them, how often the same is compiled again. */
const TIMES = 30;

/** Milliseconds. @typedef {{ program: number, programAgain: number, firstStep: number, backend: string }} Times */

/** @param {() => void} work */
function milliseconds(work) {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** @param {string} name @param {'wasm' | 'interpreter'} backend @returns {Promise<Times>} */
async function measure(name, backend) {
  const engine = await importEngine();
  const workload = name === 'W1' ? moonsWorkload() : demoWorkload(engine);
  const { MLP, Value, compileProgram, createTrainer, sampleLoss } = engine;
  const compile = () => {
    const mlp = new MLP(2, workload);
    const [x, y, label] = [new Value(0), new Value(0), new Value(0)];
    const outputs = [sampleLoss(workload.loss, mlp.forward([x, y]), label)];
    compileProgram({ outputs, inputs: { x, y, label }, parameters: mlp.parameters() });
  };
  let actual = '';
  const options = { backend };
  const firstStep = milliseconds(() => {
    const trainer = createTrainer(configOf(workload), options);
    trainer.step();
    actual = trainer.getSnapshot().backend;
  });
  const [program = Number.NaN, ...again] = Array.from({ length: TIMES }, () => milliseconds(compile));
  return { program, programAgain: spread(again).median, firstStep, backend: actual };
}

/** How long it takes until a network trains, from nothing, on both backends. */
export async function compileTable() {
  /** @type {string[][]} */
  const rows = [];
  for (const name of ['W1', 'W2']) {
    for (const backend of ['wasm', 'interpreter']) {
      /** @type {Times[]} */
      const all = [];
      for (let i = 0; i < PROCESSES; i++) {
        all.push(/** @type {Times} */ (await isolated(import.meta.url, `${name} ${backend}`)));
      }
      if (all.some((times) => times.backend !== backend)) continue;
      const cell = (/** @type {'firstStep' | 'programAgain'} */ what) => {
        const { low, median, high } = spread(all.map((times) => times[what]));
        return `${figure(median)} (${figure(low)}–${figure(high)})`;
      };
      rows.push([
        `${name}, ${backend === 'wasm' ? 'WebAssembly' : 'interpreter'}`,
        cell('firstStep'),
        cell('programAgain'),
      ]);
    }
  }
  const explanation =
    'From a configuration to the first update in a process that has done nothing yet, which compiles the graph, its ' +
    `gradient, the optimizer and what judges the network; and the graph to a \`Program\` alone, after ${TIMES} times: ` +
    `milliseconds, the median of ${PROCESSES} processes and the quartiles.`;
  return `${explanation}\n\n${table(['ms', 'first update, cold', 'graph to `Program`, warm'], rows)}`;
}

const [part] = process.argv.slice(2);
if (process.send !== undefined && part !== undefined && import.meta.filename === process.argv[1]) {
  const [name = '', backend = ''] = part.split(' ');
  report(await measure(name, backend === 'wasm' ? 'wasm' : 'interpreter'));
}
