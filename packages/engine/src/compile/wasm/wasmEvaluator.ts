import type { SampleEvaluator } from '../BatchRunner.ts';
import type { Program } from '../program.ts';
import type { LaneType } from './LaneType.ts';
import { loadRows } from './loadRows.ts';
import { ProgramModule } from './ProgramModule.ts';
import { unrollingOf } from './unrolling.ts';
import type { Sinks } from './writeProgram.ts';
import { AT, END, rowReader } from './writeAccumulation.ts';

/** Samples that are handed over at a time, a multiple of four. */
const BLOCK = 1024;

/**
 * Computes a program's outputs sample by sample as WebAssembly SIMD code: in doubles, two at a time and with the same
 * bits as `interpret`, or in singles, four at a time, where a picture is made of them.
 *
 * @throws RangeError where the program has an operation that there is only in double precision
 * @throws what the platform throws where it has no SIMD, or where the page's content security policy forbids to compile
 */
export function wasmEvaluator(program: Program, type: LaneType = 'f64x2'): SampleEvaluator {
  const module = new ProgramModule(type, [program]);
  const { bytes, layout } = module;
  const places = module.allotUniforms(program);
  const rows = program.inputs.map(() => layout.allot(BLOCK * bytes));
  const outputRows = program.outputs.map(() => layout.allot(BLOCK * bytes));
  module.function('begin', 0, (writer) => module.writeUniforms(writer, places));
  const sharedAt = program.outputs.map((register) => module.uniformAt(places, register));
  module.function('evaluate', 2, (writer) => {
    const { out } = writer;
    const sinks: Sinks = new Map();
    program.outputs.forEach((register, output) => {
      if (sharedAt[output] !== undefined) return;
      const row = outputRows[output] ?? 0;
      const before = sinks.get(register);
      sinks.set(register, (vectors) => {
        before?.(vectors);
        vectors.forEach((value, vector) => {
          out.op('local.get', AT);
          value();
          out.memory('v128.store', row + 16 * vector);
        });
      });
    });
    const unrolling = unrollingOf(program, type);
    module.writeSampleLoop(
      writer,
      places,
      { at: AT, end: END, unrolling },
      { input: rowReader(writer, rows, AT), sinks },
    );
  });

  const { buffer, functionNamed } = module.instantiate();
  const begin = functionNamed('begin');
  const evaluate = functionNamed('evaluate');
  const numbers = type === 'f64x2' ? new Float64Array(buffer) : new Float32Array(buffer);
  const inputsAt = rows.map((at) => at / bytes);
  const lanes = 16 / bytes;
  return {
    backend: 'wasm',
    evaluate(parameters, batch, into) {
      numbers.set(parameters, places.parametersAt / bytes);
      begin();
      for (let from = 0; from < batch.count; from += BLOCK) {
        const count = Math.min(BLOCK, batch.count - from);
        loadRows(numbers, inputsAt, batch, from, count, lanes);
        evaluate(0, 16 * Math.ceil(count / lanes));
        for (let output = 0; output < outputRows.length; output++) {
          const at = outputRows[output]! / bytes;
          const shared = sharedAt[output];
          if (shared === undefined) into[output]?.set(numbers.subarray(at, at + count), from);
          else into[output]?.fill(numbers[shared / bytes]!, from, from + count);
        }
      }
    },
  };
}
