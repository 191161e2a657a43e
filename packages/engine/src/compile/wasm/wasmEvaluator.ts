import type { SampleEvaluator } from '../BatchRunner.ts';
import type { Program } from '../program.ts';
import type { LaneType } from './LaneType.ts';
import type { Lanes } from './LaneWriter.ts';
import { loadRows } from './loadRows.ts';
import { ProgramModule } from './ProgramModule.ts';
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
  module.function('evaluate', 2, (writer) => {
    const store = (row: number, value: Lanes): void => {
      writer.out.op('local.get', AT);
      value();
      writer.out.memory('v128.store', row);
    };
    module.writeLoop(writer, AT, END, () => {
      const sinks = new Map<number, (value: Lanes) => void>();
      program.outputs.forEach((register, output) => {
        const row = outputRows[output] ?? 0;
        const before = sinks.get(register);
        if (module.uniformAt(places, register) !== undefined) store(row, module.uniform(writer, places, register));
        else {
          sinks.set(register, (value) => {
            before?.(value);
            store(row, value);
          });
        }
      });
      module.writeSamples(writer, places, rowReader(writer, rows, AT), sinks);
    });
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
          into[output]?.set(numbers.subarray(at, at + count), from);
        }
      }
    },
  };
}
