import type { BackendChoice } from '../compile/Backend.ts';
import type { SampleEvaluator } from '../compile/BatchRunner.ts';
import { createEvaluator } from '../compile/createBackend.ts';
import type { Program } from '../compile/program.ts';

/** By program, the evaluators made of it; they last as long as the program is kept. */
const made = new WeakMap<Program, Map<string, SampleEvaluator>>();

/**
 * An evaluator of a program on a backend, made once and shared by all that use it, which they may: it remembers
 * nothing from one call to the next.
 */
export function programEvaluator(
  program: Program,
  backend: BackendChoice = 'auto',
  precision: 'exact' | 'pictures' = 'exact',
): SampleEvaluator {
  const evaluators = made.get(program) ?? new Map<string, SampleEvaluator>();
  made.set(program, evaluators);
  const key = `${backend} ${precision}`;
  const evaluator = evaluators.get(key) ?? createEvaluator(program, backend, precision);
  evaluators.set(key, evaluator);
  return evaluator;
}
