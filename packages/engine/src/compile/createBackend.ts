import type { Backend, BackendChoice } from './Backend.ts';
import type { SampleEvaluator } from './BatchRunner.ts';
import { interpret } from './interpret.ts';
import { interpretUpdates } from './interpretUpdates.ts';
import type { Program } from './program.ts';
import type { UpdatePrograms, Updater } from './Updater.ts';
import { wasmEvaluator } from './wasm/wasmEvaluator.ts';
import { supportsWasm } from './wasm/wasmSupport.ts';
import { wasmUpdates } from './wasm/wasmUpdates.ts';

/** With more instructions than this, compiling takes longer than it is worth. */
const MOST_INSTRUCTIONS = 12_000;

/** The backend that a program of moderate size gets. */
export function expectedBackend(choice: BackendChoice): Backend {
  return choice !== 'interpreter' && supportsWasm() ? 'wasm' : 'interpreter';
}

/** An updater on the backend that is asked for, or on the interpreter where WebAssembly cannot be had. */
export function createUpdater(programs: UpdatePrograms, choice: BackendChoice = 'auto'): Updater {
  return wasmOr(programs.loss, choice, () => wasmUpdates(programs)) ?? interpretUpdates(programs);
}

/** An evaluator likewise. For `pictures` single precision will do. */
export function createEvaluator(
  program: Program,
  choice: BackendChoice = 'auto',
  precision: 'exact' | 'pictures' = 'exact',
): SampleEvaluator {
  const singles = precision === 'exact' ? undefined : wasmOr(program, choice, () => wasmEvaluator(program, 'f32x4'));
  return singles ?? wasmOr(program, choice, () => wasmEvaluator(program)) ?? interpret(program);
}

function wasmOr<T>(program: Program, choice: BackendChoice, create: () => T): T | undefined {
  if (expectedBackend(choice) === 'interpreter' || program.instructions.length > MOST_INSTRUCTIONS) return undefined;
  try {
    return create();
  } catch {
    // No memory for another module, or an operation without single precision.
    return undefined;
  }
}
