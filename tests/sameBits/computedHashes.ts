import {
  createTrainer,
  evaluateExpression,
  OPERATION_NAMES,
  operation,
  parseExpression,
  sampleFunction,
} from '@micrograd-playground/engine';
import { hashNumbers } from './hashNumbers.ts';
import { watchedRuns } from './watchedRuns.ts';

export const BACKENDS = ['interpreter', 'wasm'] as const;
export type ComputedBy = (typeof BACKENDS)[number];

/** Steps at which everything that a run computes is taken down. */
const WATCHED_STEPS = [0, 1, 10, 100, 1000];

/** Functions of a that have one argument in the table of operations, and powers. */
const FUNCTIONS: readonly string[] = [
  ...OPERATION_NAMES.filter((name) => operation(name).form === 'function' && operation(name).arity === 1).map(
    (name) => `${name}(a)`,
  ),
  'a ** 3',
  'a ** 0.37',
  'a ** -2.5',
  '1.7 ** a',
];

/** What is hashed: `run: tanh, mse, adam`, `function: exp(a)`. */
export const COMPUTATIONS: readonly string[] = [
  ...[...watchedRuns().keys()].map((name) => `run: ${name}`),
  ...FUNCTIONS.map((source) => `function: ${source}`),
];

/**
 * A hash of all bits that a computation comes to, here and by this backend.
 *
 * @param computation one of `COMPUTATIONS`
 * @throws where it is another one, or where the backend does not work here
 */
export function computedHash(computation: string, backend: ComputedBy): string {
  const [kind, name] = computation.split(': ');
  return hashNumbers(kind === 'run' ? runNumbers(name ?? '', backend) : functionValues(name ?? '', backend));
}

/** The hashes of all computations in Node, by computation; both backends must come to these. */
export function hashesInNode(): Record<string, string> {
  return Object.fromEntries(COMPUTATIONS.map((computation) => [computation, computedHash(computation, 'wasm')]));
}

/** Losses, accuracies and parameters of a run at the watched steps. */
function runNumbers(name: string, backend: ComputedBy): number[] {
  const config = watchedRuns().get(name);
  if (config === undefined) throw new RangeError(`There is no run ${name}.`);
  const trainer = createTrainer(config, { backend });
  const numbers: number[] = [];
  for (const step of WATCHED_STEPS) {
    trainer.step(step - trainer.getSnapshot().step);
    const { parameters, trainLoss, testLoss = 0, trainAccuracy, ...snapshot } = trainer.getSnapshot();
    if (snapshot.backend !== backend) throw new Error(`${snapshot.backend} has taken the place of ${backend}.`);
    numbers.push(snapshot.step, trainLoss, testLoss, trainAccuracy, ...parameters);
  }
  trainer.dispose();
  return numbers;
}

/** Values at 20,001 places from −40 to 40. */
function functionValues(source: string, backend: ComputedBy): Float64Array {
  const { output, variables } = evaluateExpression(parseExpression(source), { a: 1 });
  const { a } = variables;
  if (a === undefined) throw new RangeError(`There is no a in ${source}.`);
  return sampleFunction(output, a, { domain: [-40, 40], count: 20_001, backend }).ys;
}
