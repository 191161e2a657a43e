// @ts-check
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkout, commitOf } from '../../harness/checkouts.mjs';
import { LineProcess } from '../../harness/LineProcess.mjs';
import { BENCHMARKS, CACHE } from '../../harness/places.mjs';
import { importTypeScript } from '../../harness/sources.mjs';
import { gridColumns } from '../workloads.mjs';
import { graphSampler, graphTrainee } from './scalarGraph.mjs';

/** @typedef {import('../contestant.mjs').Contestant} Contestant */
/** @typedef {import('../workloads.mjs').Workload} Workload */

export const MICROGRAD = 'micrograd, Python';

/** Python, with micrograd and a workload. @param {string} folder @param {Workload} workload @param {ArrayLike<number>} initial */
async function startPython(folder, workload, initial) {
  const { x, y } = gridColumns();
  const task = path.join(CACHE, `${workload.name}.json`);
  writeFileSync(task, JSON.stringify({ ...workload, initial: Array.from(initial), grid: [[...x], [...y]] }));
  const script = path.join(BENCHMARKS, 'training/micrograd_training.py');
  const python = new LineProcess('python3', [script, task], { ...process.env, PYTHONPATH: folder });
  await python.ask('parameters');
  return python;
}

/** @returns {Contestant} */
export function pythonContestant() {
  const folder = checkout('micrograd');
  return {
    name: MICROGRAD,
    precision: 'f64',
    note: `commit ${commitOf(folder)}`,
    async train(workload) {
      const python = await startPython(folder, workload, workload.initial);
      return {
        step: async (count) => Number(await python.ask(`step ${count}`)),
        parameters: () => python.numbers('parameters'),
        end: () => python.end(),
      };
    },
    async sample(workload, parameters) {
      const python = await startPython(folder, workload, parameters);
      return {
        evaluate: async (times) => Number(await python.ask(`grid ${times}`)),
        outputs: () => python.numbers('outputs'),
        end: () => python.end(),
      };
    },
  };
}

/** A port of micrograd to TypeScript, by Oleksii Trekhleb. @returns {Promise<Contestant>} */
export async function portContestant() {
  const folder = checkout('micrograd-ts');
  const { Value } = /** @type {{ Value: new (data: number) => import('./scalarGraph.mjs').Scalar }} */ (
    await importTypeScript(path.join(folder, 'micrograd/engine.ts'))
  );
  const make = (/** @type {number} */ data) => new Value(data);
  return {
    name: 'micrograd-ts',
    precision: 'f64',
    note: `commit ${commitOf(folder)}`,
    train: (workload) => graphTrainee(make, workload),
    sample: (workload, parameters) => graphSampler(make, workload, parameters),
  };
}
