import type { Batch } from '../BatchRunner.ts';
import type { Program } from '../program.ts';
import type { UpdatePrograms, Updater } from '../Updater.ts';
import type { Lanes, LaneWriter } from './LaneWriter.ts';
import { loadRows } from './loadRows.ts';
import type { UniformPlaces } from './ProgramModule.ts';
import { ProgramModule } from './ProgramModule.ts';
import { AT, END, rowReader, writeAccumulation } from './writeAccumulation.ts';
import { writeMeans } from './writeMeans.ts';

/** Samples that are handed over at a time; even. */
const BLOCK = 1024;

/** A module that updates parameters, and where its numbers are. */
type WrittenUpdates = ReturnType<typeof writeUpdates>;

function writeUpdates({ loss, penalty, rule }: UpdatePrograms) {
  const module = new ProgramModule('f64x2', [loss, rule, ...(penalty ? [penalty.program] : [])]);
  const { layout } = module;
  const rowBytes = 16 * Math.ceil(loss.parameterCount / 2);
  const lossPlaces = module.allotUniforms(loss);
  const rulePlaces = module.allotUniforms(rule);
  const accumulation = writeAccumulation(module, lossPlaces, BLOCK);
  const means = writeMeans(module, lossPlaces, accumulation);
  const stateRows = rule.outputs.slice(1).map(() => layout.allot(rowBytes));
  const penaltySumAt = layout.allot(16);
  const { parametersAt } = lossPlaces;
  if (penalty) {
    const places = module.allotUniforms(penalty.program);
    writePenalty(module, places, penalty.rate, { parametersAt, gradientAt: means.gradientAt, sumAt: penaltySumAt });
  }
  const finiteAt = layout.allot(16);
  writeRule(module, rulePlaces, [parametersAt, means.gradientAt, ...stateRows], finiteAt);
  return {
    module,
    rowBytes,
    parametersAt,
    ratesAt: rulePlaces.parametersAt,
    accumulation,
    means,
    stateRows,
    penaltySumAt,
    finiteAt,
  };
}

/** By the loss, modules that were written before: the next run of the same network begins with warm code. */
const written = new WeakMap<
  Program,
  (Pick<UpdatePrograms, 'penalty' | 'rule'> & { readonly updates: WrittenUpdates })[]
>();
/** Modules kept for a loss. */
const KEPT = 4;

function writtenUpdates(programs: UpdatePrograms): WrittenUpdates {
  const { loss, penalty, rule } = programs;
  const known = written.get(loss) ?? [];
  const same = known.find(
    (entry) =>
      entry.rule === rule && entry.penalty?.program === penalty?.program && entry.penalty?.rate === penalty?.rate,
  );
  const updates = same?.updates ?? writeUpdates(programs);
  written.set(loss, [{ penalty, rule, updates }, ...known.filter((entry) => entry !== same)].slice(0, KEPT));
  return updates;
}

/**
 * Updates parameters by one module of WebAssembly SIMD code: loss, gradient, penalty and update rule.
 *
 * @throws what the platform throws where it has no SIMD, or where the page's content security policy forbids to compile
 */
export function wasmUpdates(programs: UpdatePrograms): Updater {
  const { loss, penalty, rule } = programs;
  const { module, rowBytes, parametersAt, ratesAt, accumulation, means, stateRows, penaltySumAt, finiteAt } =
    writtenUpdates(programs);
  const count = loss.parameterCount;
  const { buffer, functionNamed } = module.instantiate();
  const begin = functionNamed('begin');
  const accumulate = functionNamed('accumulate');
  const mean = functionNamed('mean');
  const applyRule = functionNamed('update');
  const penalize = penalty && functionNamed('penalize');
  const numbers = new Float64Array(buffer);
  const view = (at: number, length: number): Float64Array => numbers.subarray(at / 8, at / 8 + length);
  const inputsAt = accumulation.inputsAt.map((at) => at / 8);
  const sums = view(accumulation.sumsAt, 2 * accumulation.resultCount);
  const oddSums = new Float64Array(accumulation.resultCount);
  const rates = view(ratesAt, rule.parameterCount);
  const penaltySum = view(penaltySumAt, 2);
  const finite = view(finiteAt, 2);
  const penaltyRate = penalty?.rate ?? 0;

  /** Adds the last one of an odd number of samples, which stands in both lanes, and counts in the first. */
  const accumulateLast = (at: number): void => {
    for (let i = 0; i < oddSums.length; i++) oddSums[i] = sums[2 * i + 1]!;
    accumulate(at, at + 16);
    for (let i = 0; i < oddSums.length; i++) sums[2 * i + 1] = oddSums[i]!;
  };

  return {
    backend: 'wasm',
    parameters: view(parametersAt, count),
    gradient: view(means.gradientAt, count),
    state: stateRows.map((at) => view(at, count)),
    differentiate(batch: Batch) {
      begin();
      for (let from = 0; from < batch.count; from += BLOCK) {
        const size = Math.min(BLOCK, batch.count - from);
        loadRows(numbers, inputsAt, batch, from, size, 2);
        const even = 8 * (size - (size % 2));
        if (even > 0) accumulate(0, even);
        if (size % 2 === 1) accumulateLast(even);
      }
      mean(batch.count);
      const lossOfBatch = numbers[means.outputsAt / 8]!;
      if (penalize === undefined) return lossOfBatch;
      penalize(0, rowBytes);
      return lossOfBatch + (penaltySum[0]! + penaltySum[1]!) * penaltyRate;
    },
    update(present) {
      for (let i = 0; i < rates.length; i++) rates[i] = present[i]!;
      applyRule(0, rowBytes);
      return finite[0] === 0 && finite[1] === 0;
    },
  };
}

/** Writes `penalize`: adds up the penalties of all parameters, and adds their derivatives to the gradient. */
function writePenalty(
  module: ProgramModule,
  places: UniformPlaces,
  rate: number,
  { parametersAt, gradientAt, sumAt }: Readonly<Record<'parametersAt' | 'gradientAt' | 'sumAt', number>>,
): void {
  const [term, derivative] = places.program.outputs;
  module.function('penalize', 2, (writer) => {
    module.writeUniforms(writer, places);
    writer.store(sumAt, writer.zero);
    module.writeLoop(writer, AT, END, () => {
      const parameter = writer.let(rowReader(writer, [parametersAt], AT)(0));
      const results = module.writeResults(writer, places, () => parameter);
      const resultOf = (register: number | undefined): Lanes => results.get(register ?? -1) ?? writer.zero;
      writer.store(sumAt, writer.add(writer.load(sumAt), resultOf(term)));
      const share = writer.mul(resultOf(derivative), writer.constant(rate));
      storeInRow(writer, gradientAt, writer.add(rowReader(writer, [gradientAt], AT)(0), share));
    });
  });
}

/** Writes `update`: the new parameters and the new state in place of the old ones, and 0 if the parameters are finite, else NaN. */
function writeRule(module: ProgramModule, places: UniformPlaces, rows: readonly number[], finiteAt: number): void {
  const { outputs } = places.program;
  const [parametersAt = 0, , ...stateRows] = rows;
  module.function('update', 2, (writer) => {
    module.writeUniforms(writer, places);
    const sum = writer.keep(writer.zero);
    module.writeLoop(writer, AT, END, () => {
      const results = module.writeResults(writer, places, rowReader(writer, rows, AT));
      const parameter = results.get(outputs[0] ?? -1) ?? writer.zero;
      writer.set(sum, writer.add(writer.local(sum), writer.mul(writer.zero, parameter)));
      [parametersAt, ...stateRows].forEach((row, output) => {
        storeInRow(writer, row, results.get(outputs[output] ?? -1) ?? writer.zero);
      });
    });
    writer.store(finiteAt, writer.local(sum));
  });
}

function storeInRow({ out }: LaneWriter, row: number, value: Lanes): void {
  out.op('local.get', AT);
  value();
  out.memory('v128.store', row);
}
