// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LineProcess } from '../../harness/LineProcess.mjs';
import { BENCHMARKS, CACHE } from '../../harness/places.mjs';
import { gridColumns } from '../workloads.mjs';

/** @typedef {import('../contestant.mjs').Contestant} Contestant */
/** @typedef {import('../workloads.mjs').Workload} Workload */
/** @typedef {{ name: string, source: string, flags: string[] }} Program */

/** @type {readonly Program[]} */
const PROGRAMS = [
  { name: 'C, loops', source: 'loops.c', flags: ['-O3', '-march=native'] },
  {
    name: 'C, vectors by hand',
    source: 'vectors.c',
    flags: ['-O3', '-fno-trapping-math', '-march=native', '-DVECTOR=64'],
  },
  {
    name: 'C, vectors of 128 bits, no FMA',
    source: 'vectors.c',
    flags: ['-O3', '-fno-trapping-math', '-mavx', '-mprefer-vector-width=128', '-DVECTOR=16'],
  },
];
/** Samples that go through a layer together: they divide both batches and the grid. */
const BLOCK = { W1: 10, W2: 20 };
export const NATIVE_LOOPS = 'C, loops, f64';
export const NATIVE_VECTORS = 'C, vectors by hand, f64';

/** The first line that the compiler says of itself; throws where there is none. */
export function compilerVersion() {
  const { status, stdout } = spawnSync('gcc', ['--version'], { encoding: 'utf8' });
  if (status !== 0) throw new Error('there is no gcc');
  return `gcc ${/\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? ''}`.trim();
}

/** @param {Program} program @param {'f64' | 'f32'} precision @param {Workload} workload */
function compile({ source, flags }, precision, workload) {
  const { activation, hidden, batchSize, points, name } = workload;
  mkdirSync(CACHE, { recursive: true });
  const output = path.join(
    CACHE,
    [path.basename(source, '.c'), ...flags, precision, name].join('').replaceAll(/\W/g, ''),
  );
  const sizes = { H: hidden[0], BATCH: batchSize, SAMPLES: points.length, BLOCK: Reflect.get(BLOCK, name) };
  const { status, stderr } = spawnSync(
    'gcc',
    [
      ...flags,
      `-DREAL=${precision === 'f64' ? 'double' : 'float'}`,
      ...Object.entries(sizes).map(([size, value]) => `-D${size}=${value}`),
      ...(activation === 'tanh' ? ['-DTANH'] : []),
      '-o',
      output,
      path.join(BENCHMARKS, 'training/native', source),
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`gcc: ${stderr.split('\n')[0] ?? ''}`);
  return output;
}

/** @param {Program} program @param {'f64' | 'f32'} precision @param {Workload} workload @param {ArrayLike<number>} initial */
async function start(program, precision, workload, initial) {
  const executable = compile(program, precision, workload);
  const { x, y } = gridColumns();
  const { learningRate, penalty, points } = workload;
  const numbers = [
    learningRate,
    2 * penalty,
    ...points.flatMap(({ x, label }) => [...x, label]),
    ...Array.from(initial),
    x.length,
    ...x,
    ...y,
  ];
  const file = `${executable}.txt`;
  writeFileSync(file, numbers.join('\n'));
  const child = new LineProcess(executable, [file]);
  await child.ask('parameters');
  return child;
}

/** The limit of this machine, where it has a compiler. @returns {Contestant[]} */
export function nativeContestants() {
  compilerVersion();
  return PROGRAMS.flatMap((program) =>
    /** @type {const} */ (['f64', 'f32']).map((precision) => ({
      name: `${program.name}, ${precision}`,
      precision,
      note: `gcc ${program.flags.filter((flag) => !flag.startsWith('-D')).join(' ')}`,
      async train(workload) {
        const child = await start(program, precision, workload, workload.initial);
        return {
          step: async (count) => Number(await child.ask(`step ${count}`)),
          parameters: () => child.numbers('parameters'),
          end: () => child.end(),
        };
      },
      async sample(workload, parameters) {
        const child = await start(program, precision, workload, parameters);
        return {
          evaluate: async (times) => Number(await child.ask(`grid ${times}`)),
          outputs: () => child.numbers('outputs'),
          end: () => child.end(),
        };
      },
    })),
  );
}
