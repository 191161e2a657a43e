import { afterEach, describe, expect, test, vi } from 'vitest';
import { Value } from '../autograd/Value.ts';
import { compileProgram } from './compileProgram.ts';

/** The module anew, as in a page where WebAssembly is as it is now: what it finds out it keeps. */
async function backend() {
  vi.resetModules();
  return import('./createBackend.ts');
}

const program = (() => {
  const [x, p] = [new Value(0, 'x'), new Value(0, 'p')];
  return compileProgram({ outputs: [p.mul(x).tanh()], inputs: { x }, parameters: [p] });
})();

afterEach(() => vi.unstubAllGlobals());

describe('the backend', () => {
  test('is WebAssembly where it can be had, unless the interpreter is asked for', async () => {
    const { createEvaluator, expectedBackend } = await backend();
    expect(createEvaluator(program).backend).toBe('wasm');
    expect(createEvaluator(program, 'wasm').backend).toBe('wasm');
    expect(createEvaluator(program, 'interpreter').backend).toBe('interpreter');
    expect([expectedBackend('auto'), expectedBackend('interpreter')]).toEqual(['wasm', 'interpreter']);
  });

  test('is the interpreter where there is no WebAssembly at all', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    const { createEvaluator, createUpdater, expectedBackend } = await backend();
    expect(expectedBackend('wasm')).toBe('interpreter');
    expect(createEvaluator(program, 'wasm').backend).toBe('interpreter');
    expect(createUpdater({ loss: program, penalty: undefined, rule: program }, 'auto').backend).toBe('interpreter');
  });

  test('is the interpreter where the page forbids to compile', async () => {
    const Module = vi.fn<() => void>(() => {
      throw new WebAssembly.CompileError('blocked by CSP');
    });
    vi.stubGlobal('WebAssembly', { ...globals(), Module });
    const { createEvaluator } = await backend();
    expect(createEvaluator(program, 'wasm').backend).toBe('interpreter');
  });

  test('is the interpreter for one program where there is no memory left for another module', async () => {
    const Instance = vi.fn<() => void>(() => {
      throw new RangeError('Out of memory: Cannot allocate Wasm memory for new instance');
    });
    vi.stubGlobal('WebAssembly', { ...globals(), Instance });
    const { createEvaluator } = await backend();
    expect(createEvaluator(program, 'wasm').backend).toBe('interpreter');
  });

  test('is the interpreter for a program too large to be compiled soon', async () => {
    const { createEvaluator } = await backend();
    const x = new Value(0, 'x');
    let value = x;
    for (let i = 0; i < 30_000; i++) value = value.mul(x);
    const large = compileProgram({ outputs: [value], inputs: { x }, parameters: [], gradient: false });
    expect(createEvaluator(large).backend).toBe('interpreter');
  });

  test('computes pictures in double precision where an operation has no other', async () => {
    const { createEvaluator } = await backend();
    const x = new Value(0, 'x');
    const { backend: actual, evaluate } = createEvaluator(
      compileProgram({ outputs: [x.gelu()], inputs: { x }, parameters: [], gradient: false }),
      'auto',
      'pictures',
    );
    const result = new Float64Array(1);
    evaluate([], { columns: [[0.7]], count: 1 }, [result]);
    expect(actual).toBe('wasm');
    expect(result[0]).toBe(new Value(0.7).gelu().data);
  });
});

function globals(): object {
  const { CompileError, Instance, Memory, Module } = WebAssembly;
  return { CompileError, Instance, Memory, Module };
}
