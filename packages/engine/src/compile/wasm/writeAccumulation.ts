import type { Lanes, LaneWriter } from './LaneWriter.ts';
import type { ProgramModule, UniformPlaces } from './ProgramModule.ts';
import type { Unrolling } from './unrolling.ts';
import { unrollingOf } from './unrolling.ts';
import type { Sinks } from './writeProgram.ts';

export interface Accumulation {
  /** The row of each input, bytes from the beginning of memory. */
  readonly inputsAt: readonly number[];
  /** Two doubles for each result, outputs before gradients: its sums over even and over odd samples. */
  readonly sumsAt: number;
  readonly resultCount: number;
  /** Results that are the same for all samples: where they are read instead of being summed. */
  readonly uniformResults: readonly { readonly result: number; readonly at: number }[];
}

/** Sums that are set to 0 at a time. */
const CLEARED = 8;

/** Locals of functions that go over rows: their parameters. */
export const AT = 0;
export const END = 1;

/**
 * Writes two functions: `begin` computes what all samples share and sets the sums to 0, `accumulate` adds up the
 * results of the samples in the rows from one place to another, bytes from their beginning.
 *
 * @param capacity samples that a row holds, even
 */
export function writeAccumulation(
  module: ProgramModule,
  places: UniformPlaces,
  capacity: number,
  unrolling: Unrolling = unrollingOf(places.program, module.type),
): Accumulation {
  const { layout } = module;
  const { inputs, outputs, gradients } = places.program;
  const inputsAt = inputs.map(() => layout.allot(capacity * 8));
  const results = [...outputs, ...gradients];
  // One more, of zeros, for readers that take them two by two.
  const sumsAt = layout.allot((results.length + CLEARED) * 16);
  const uniformResults: { result: number; at: number }[] = [];
  const resultsOf = new Map<number, number[]>();
  results.forEach((register, result) => {
    const at = module.uniformAt(places, register);
    if (at === undefined) resultsOf.set(register, [...(resultsOf.get(register) ?? []), result]);
    else uniformResults.push({ result, at });
  });

  module.function('begin', 0, (writer) => {
    const { out } = writer;
    module.writeUniforms(writer, places);
    const [at, end] = [out.take('i32'), out.take('i32')];
    out.integer((results.length + 1) * 16);
    out.op('local.set', end);
    module.writeLoop(
      writer,
      at,
      end,
      () => {
        for (let next = 0; next < CLEARED; next++) {
          out.op('local.get', at);
          writer.zero();
          out.memory('v128.store', sumsAt + 16 * next);
        }
      },
      CLEARED,
    );
  });
  module.function('accumulate', 2, (writer) => {
    const input = rowReader(writer, inputsAt, AT);
    const sinks: Sinks = new Map();
    for (const [register, wanted] of resultsOf) {
      sinks.set(register, (vectors) => {
        for (const result of wanted) {
          const sumAt = sumsAt + result * 16;
          writer.store(
            sumAt,
            vectors.reduce((sum, value) => writer.add(sum, value), writer.load(sumAt)),
          );
        }
      });
    }
    module.writeSampleLoop(writer, places, { at: AT, end: END, unrolling }, { input, sinks });
  });
  return { inputsAt, sumsAt, resultCount: results.length, uniformResults };
}

/** Reads the vector at `at` in a row, or one after it. */
export function rowReader(
  { out }: LaneWriter,
  rows: readonly number[],
  at: number,
): (index: number, vector?: number) => Lanes {
  return (index, vector = 0) =>
    () => {
      out.op('local.get', at);
      out.memory('v128.load', (rows[index] ?? 0) + 16 * vector);
    };
}
