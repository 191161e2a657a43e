import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteWriter } from './ByteWriter.ts';
import { FunctionWriter } from './FunctionWriter.ts';
import { ModuleWriter } from './ModuleWriter.ts';
import type { Opcode } from './opcodes.ts';

function bytesOf(write: (out: ByteWriter) => void): number[] {
  const out = new ByteWriter();
  write(out);
  return [...out.bytes];
}

describe('numbers in LEB128', () => {
  test('are those of the specification', () => {
    expect(bytesOf((out) => out.unsigned(624_485))).toEqual([0xe5, 0x8e, 0x26]);
    expect(bytesOf((out) => out.signed(-123_456))).toEqual([0xc0, 0xbb, 0x78]);
    expect(bytesOf((out) => out.signed(64))).toEqual([0xc0, 0x00]);
    expect(bytesOf((out) => out.signed(-64))).toEqual([0x40]);
  });

  test('are read back by WebAssembly as they were written', () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        const out = new FunctionWriter([], ['i32']);
        out.integer(number);
        expect(run(out)).toBe(number);
      }),
    );
  });
});

test('doubles keep their bits', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (number) => {
      const out = new FunctionWriter([], ['f64']);
      out.double(number);
      expect(run(out)).toBe(number);
    }),
  );
});

/** Compiles a function alone, and calls it. */
function run(out: FunctionWriter): unknown {
  const module = new ModuleWriter();
  module.add(out, 'main');
  return mainOf(module);
}

/** Calls the exported function of a module. */
function mainOf(module: ModuleWriter, imports: Record<string, (x: number) => number> = {}): unknown {
  const compiled = new WebAssembly.Module(module.encode(0));
  const { exports } = new WebAssembly.Instance(compiled, { js: imports });
  return (exports['main'] as () => unknown)();
}

describe('instructions on vectors', () => {
  const [x, y] = [6.25, -1.5];
  const expected: [Opcode, number][] = [
    ['f64x2.add', x + y],
    ['f64x2.sub', x - y],
    ['f64x2.mul', x * y],
    ['f64x2.div', x / y],
    ['f64x2.min', y],
    ['f64x2.max', x],
    ['f64x2.pmin', y],
    ['f64x2.pmax', x],
  ];
  test.each(expected)('%s', (opcode, result) => {
    const out = new FunctionWriter([], ['f64']);
    for (const number of [x, y]) {
      out.double(number);
      out.op('f64x2.splat');
    }
    out.op(opcode);
    out.lane('f64x2.extract_lane', 1);
    expect(run(out)).toBe(result);
  });

  test.each([
    ['f64x2.neg', -x],
    ['f64x2.abs', x],
    ['f64x2.sqrt', 2.5],
  ] as [Opcode, number][])('%s', (opcode, result) => {
    const out = new FunctionWriter([], ['f64']);
    out.double(x);
    out.op('f64x2.splat');
    out.op(opcode);
    out.lane('f64x2.extract_lane', 0);
    expect(run(out)).toBe(result);
  });
});

describe('a function', () => {
  test('uses a local again that was given back, and no other', () => {
    const out = new FunctionWriter(['i32']);
    const [first, second] = [out.take('v128'), out.take('v128')];
    out.release('v128', first);
    expect([first, second, out.take('v128'), out.take('i32'), out.take('v128')]).toEqual([1, 2, 1, 3, 4]);
  });

  test('calls what is imported, and what is written before it', () => {
    const module = new ModuleWriter();
    const imported = module.import('halve', { parameters: ['f64'], results: ['f64'] });
    const inner = new FunctionWriter(['f64'], ['f64']);
    inner.op('local.get', 0);
    inner.op('call', imported);
    const outer = new FunctionWriter([], ['f64']);
    outer.double(5);
    outer.op('call', module.add(inner));
    module.add(outer, 'main');
    expect(mainOf(module, { halve: (x) => x / 2 })).toBe(2.5);
  });
});
