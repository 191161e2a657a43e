// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkout } from '../harness/checkouts.mjs';
import { LineProcess } from '../harness/LineProcess.mjs';
import { BENCHMARKS, CACHE } from '../harness/places.mjs';
import { importEngine, importTypeScript } from '../harness/sources.mjs';
import { ADD, LEAF, MUL, RELU } from './recipe.mjs';
import { NodeGraph } from './NodeGraph.mjs';
import { Tape } from './Tape.mjs';

/** @typedef {import('./recipe.mjs').Recipe} Recipe */
/** @typedef {import('../training/contestants/scalarGraph.mjs').Scalar} Scalar */
/** @typedef {typeof import('../../packages/engine/src/index.ts')} Engine */

/** The root's number and the sum of its derivatives by the leaves. @typedef {readonly [number, number]} Outcome */
/**
 * Somebody who builds, evaluates and differentiates the tree of a recipe.
 * @typedef {object} Builder
 * @property {(times: number) => void | number | Promise<void | number>} run
 * @property {() => Outcome | Promise<Outcome>} outcome after a run
 * @property {() => void} [end]
 */
/** @typedef {{ name: string, enter: (recipe: Recipe) => Builder | Promise<Builder> }} Contestant */

/** @param {(data: number) => Scalar} make @param {Recipe} recipe @returns {Builder} */
function scalars(make, { ops, leaves }) {
  const build = (/** @type {Scalar[]} */ variables = []) => {
    /** @type {Scalar[]} */
    const stack = [];
    const pop = () => /** @type {Scalar} */ (stack.pop());
    for (let i = 0; i < ops.length; i++) {
      const op = ops[i];
      if (op === LEAF) {
        const variable = make(leaves[i] ?? 0);
        stack.push(variable);
        if (variables.length > 0) variables.push(variable);
      } else if (op === RELU) stack.push(pop().relu());
      else {
        const b = pop();
        stack.push(op === ADD ? pop().add(b) : pop().mul(b));
      }
    }
    const root = pop();
    root.backward();
    return root;
  };
  return {
    run(times) {
      for (let time = 0; time < times; time++) build();
    },
    outcome() {
      const variables = [make(0)];
      const { data } = build(variables);
      return [data, variables.reduce((sum, { grad }) => sum + grad, 0)];
    },
  };
}

/** A program in another language that answers lines. @param {LineProcess} child @returns {Builder} */
function elsewhere(child) {
  return {
    run: async (times) => Number(await child.ask(`run ${times}`)),
    async outcome() {
      const [value = Number.NaN, gradients = Number.NaN] = await child.numbers('outcome');
      return [value, gradients];
    },
    end: () => child.end(),
  };
}

/** Writes the tree for other languages: its size, then a line a node. @param {Recipe} recipe */
function fileOf({ ops, a, b, leaves }) {
  mkdirSync(CACHE, { recursive: true });
  const file = path.join(CACHE, `tree${ops.length}.txt`);
  const lines = Array.from(ops, (op, i) => `${op} ${a[i]} ${b[i]} ${leaves[i]}`);
  writeFileSync(file, `${ops.length}\n${lines.join('\n')}\n`);
  return file;
}

/** @returns {string} */
function compiledTape() {
  const output = path.join(CACHE, 'tape');
  mkdirSync(CACHE, { recursive: true });
  const source = path.join(BENCHMARKS, 'graphs/tape.c');
  const { status } = spawnSync('gcc', ['-O3', '-march=native', '-o', output, source], { stdio: 'ignore' });
  if (status !== 0) throw new Error('there is no gcc');
  return output;
}

/** @returns {Contestant[]} */
export function graphContestants() {
  return [
    {
      name: '**Micrograd Playground, `Value`**',
      async enter(recipe) {
        const { Value } = await importEngine();
        const make = (/** @type {number} */ data) => new Value(data);
        return scalars(/** @type {(data: number) => Scalar} */ (/** @type {unknown} */ (make)), recipe);
      },
    },
    {
      name: '**Micrograd Playground, recorded `Program`**, replayed',
      async enter(recipe) {
        const engine = await importEngine();
        const { compileProgram, interpret } = engine;
        const { root, variables, numbers } = valuesOf(engine, recipe);
        const runner = interpret(compileProgram({ outputs: [root], inputs: {}, parameters: variables }));
        return {
          run(times) {
            for (let time = 0; time < times; time++) runner.run(numbers, { columns: [], count: 1 });
          },
          outcome: () => [runner.means[0] ?? Number.NaN, runner.gradient.reduce((sum, one) => sum + one, 0)],
        };
      },
    },
    {
      name: 'Micrograd Playground, `forward` and `backward` of a graph that is there',
      async enter(recipe) {
        const engine = await importEngine();
        const { forward } = engine;
        const { root, variables } = valuesOf(engine, recipe);
        return {
          run(times) {
            for (let time = 0; time < times; time++) {
              forward(root);
              root.backward();
            }
          },
          outcome: () => [root.data, variables.reduce((sum, { grad }) => sum + grad, 0)],
        };
      },
    },
    {
      name: 'micrograd, Python',
      enter: (recipe) =>
        elsewhere(
          new LineProcess('python3', [path.join(BENCHMARKS, 'graphs/micrograd_graph.py'), fileOf(recipe)], {
            ...process.env,
            PYTHONPATH: checkout('micrograd'),
          }),
        ),
    },
    {
      name: 'micrograd-ts: closures, recursive',
      async enter(recipe) {
        const file = path.join(checkout('micrograd-ts'), 'micrograd/engine.ts');
        const module = /** @type {{ Value: new (data: number) => Scalar }} */ (await importTypeScript(file));
        return scalars((data) => new module.Value(data), recipe);
      },
    },
    { name: 'plain objects with an opcode, iterative', enter: (recipe) => new NodeGraph(recipe) },
    { name: 'a tape of typed arrays', enter: (recipe) => new Tape(recipe) },
    { name: 'a tape in C', enter: (recipe) => elsewhere(new LineProcess(compiledTape(), [fileOf(recipe)])) },
  ];
}

/** The tree as a graph of `Value`s, its leaves, and their numbers. @param {Engine} engine @param {Recipe} recipe */
function valuesOf({ Value }, { ops, a, b, leaves }) {
  /** @type {InstanceType<Engine['Value']>[]} */
  const nodes = [];
  const at = (/** @type {number | undefined} */ index) => nodes[index ?? 0] ?? new Value(0);
  ops.forEach((op, i) => {
    if (op === LEAF) nodes.push(new Value(leaves[i] ?? 0));
    else nodes.push(op === ADD ? at(a[i]).add(at(b[i])) : op === MUL ? at(a[i]).mul(at(b[i])) : at(a[i]).relu());
  });
  const variables = nodes.filter((_, i) => ops[i] === LEAF);
  return { root: at(nodes.length - 1), variables, numbers: Float64Array.from(variables, ({ data }) => data) };
}
