import type { Accumulation } from './writeAccumulation.ts';
import type { ProgramModule, UniformPlaces } from './ProgramModule.ts';

/** Where the means of a batch are, doubles. */
export interface Means {
  readonly outputsAt: number;
  readonly gradientAt: number;
}

/** Sixteen bytes of two vectors: their lower, and their upper doubles. */
const LOWER = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];
const UPPER = LOWER.map((byte) => byte + 8);

/** Writes `mean`, which makes of the sums over even and over odd samples the means over all, whose number it is given. */
export function writeMeans(module: ProgramModule, places: UniformPlaces, accumulation: Accumulation): Means {
  const { layout } = module;
  const { outputs, gradients } = places.program;
  const { sumsAt, uniformResults } = accumulation;
  const means = {
    outputsAt: layout.allot(16 * Math.ceil(outputs.length / 2)),
    gradientAt: layout.allot(16 * Math.ceil(gradients.length / 2)),
  };
  module.function('mean', 1, (writer) => {
    const { out } = writer;
    const count = writer.let(() => {
      out.op('local.get', 0);
      out.op('f64.convert_i32_u');
      out.op('f64x2.splat');
    });
    const [from, to] = [out.take('i32'), out.take('i32')];
    const average = (firstSum: number, target: number, length: number): void => {
      if (length === 0) return;
      for (const local of [from, to]) {
        out.integer(0);
        out.op('local.set', local);
      }
      const sum = (next: number) => (): void => {
        out.op('local.get', from);
        out.memory('v128.load', firstSum + next);
      };
      out.block('loop', () => {
        const [first, second] = [writer.let(sum(0)), writer.let(sum(16))];
        const pick = (lanes: readonly number[]) => (): void => {
          first();
          second();
          out.shuffle(lanes);
        };
        out.op('local.get', to);
        writer.div(writer.add(pick(LOWER), pick(UPPER)), count)();
        out.memory('v128.store', target);
        out.advance(from, 32);
        out.advance(to, 16);
        out.op('local.get', to);
        out.integer(8 * length);
        out.op('i32.lt_u');
        out.op('br_if', 0);
      });
    };
    average(sumsAt, means.outputsAt, outputs.length);
    average(sumsAt + 16 * outputs.length, means.gradientAt, gradients.length);
    for (const { result, at } of uniformResults) {
      const isOutput = result < outputs.length;
      out.integer(0);
      writer.load(at)();
      out.lane('f64x2.extract_lane', 0);
      out.memory(
        'f64.store',
        isOutput ? means.outputsAt + 8 * result : means.gradientAt + 8 * (result - outputs.length),
      );
    }
  });
  return means;
}
