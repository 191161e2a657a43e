import { spawnSync } from 'node:child_process';

/** A library that printed programs are for. */
export type PythonLibrary = 'micrograd' | 'torch';

/** A Python that has the library; without one, why there is none. */
export interface FoundPython {
  readonly command?: string;
  readonly missing?: string;
}

/** What a program printed, or its traceback. */
export interface ProgramRun {
  readonly output: string;
  readonly error?: string;
}

const TIMEOUT = 120_000;
const IMPORTS: Readonly<Record<PythonLibrary, string>> = {
  micrograd: 'import micrograd.engine',
  torch: 'import torch',
};

/** Runs many programs in one process, each with names of its own: importing a library takes longer than they do. */
const DRIVER = `
import contextlib, io, json, sys, traceback
runs = []
for program in json.load(sys.stdin):
    printed = io.StringIO()
    run = {}
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(program, 'program', 'exec'), {})
        except BaseException:
            run['error'] = traceback.format_exc()
    run['output'] = printed.getvalue()
    runs.append(run)
json.dump(runs, sys.stdout)
`;

/**
 * The first Python that has a library: `$PYTHON`, then `python3` and `python` on the PATH, then that of the system. A
 * checkout of micrograd at `$MICROGRAD_CHECKOUT` counts as installed.
 */
export function findPython(library: PythonLibrary): FoundPython {
  const { PYTHON } = process.env;
  const candidates = new Set([...(PYTHON === undefined ? [] : [PYTHON]), 'python3', 'python', '/usr/bin/python3']);
  const tried = [...candidates];
  const command = tried.find((candidate) => spawn(candidate, ['-c', IMPORTS[library]]).status === 0);
  return command === undefined ? { missing: `No Python with ${library} (tried ${tried.join(', ')}).` } : { command };
}

/** What each program printed, run by itself. */
export function runPrograms(command: string, programs: readonly string[]): ProgramRun[] {
  const { status, stdout, stderr, error } = spawn(command, ['-c', DRIVER], JSON.stringify(programs));
  if (status !== 0) throw error ?? new Error(stderr);
  return JSON.parse(stdout) as ProgramRun[];
}

function spawn(command: string, parameters: readonly string[], input?: string) {
  const { MICROGRAD_CHECKOUT } = process.env;
  const env = MICROGRAD_CHECKOUT === undefined ? process.env : { ...process.env, PYTHONPATH: MICROGRAD_CHECKOUT };
  return spawnSync(command, parameters, { input, env, encoding: 'utf8', timeout: TIMEOUT, maxBuffer: 1 << 26 });
}
