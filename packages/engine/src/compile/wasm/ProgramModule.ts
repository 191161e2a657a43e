import type { OperationName } from '../../autograd/ops.ts';
import type { Program } from '../program.ts';
import { FunctionWriter } from './FunctionWriter.ts';
import { Kernels } from './Kernels.ts';
import type { LaneType } from './LaneType.ts';
import type { Lanes } from './LaneWriter.ts';
import { LaneWriter } from './LaneWriter.ts';
import { MemoryLayout } from './MemoryLayout.ts';
import { ModuleWriter } from './ModuleWriter.ts';
import type { Unrolling } from './unrolling.ts';
import type { SampleVectors, Sinks } from './writeProgram.ts';
import { writeProgram } from './writeProgram.ts';

/** Parameters that are spread to vectors at a time. */
const SPREAD = 4;

/** Where the numbers of a program that all samples share are in a module's memory, bytes from its beginning. */
export interface UniformPlaces {
  readonly program: Program;
  /** The parameters, one number after the other. */
  readonly parametersAt: number;
  /** The parameters again, each as a vector. */
  readonly vectorsAt: number;
  /** By register, for results of instructions: its vector. */
  readonly resultsAt: ReadonlyMap<number, number>;
}

/** A function of a module; it works on the module's memory. */
export type ModuleFunction = (first?: number, second?: number) => void;

/** A module in the making that runs programs over vectors of samples. */
export class ProgramModule {
  readonly type: LaneType;
  /** Bytes of a number. */
  readonly bytes: number;
  readonly layout = new MemoryLayout();
  readonly kernels: Kernels;
  private readonly module = new ModuleWriter();
  private compiled: WebAssembly.Module | undefined;

  constructor(type: LaneType, programs: readonly Program[]) {
    this.type = type;
    this.bytes = type === 'f64x2' ? 8 : 4;
    const operations = new Set<OperationName>();
    for (const { instructions } of programs) for (const { op } of instructions) operations.add(op);
    this.kernels = new Kernels(this.module, this.layout, type, operations);
  }

  /** Adds an exported function. Its parameters are whole numbers, its first locals. */
  function(name: string, parameterCount: number, write: (writer: LaneWriter) => void): void {
    const out = new FunctionWriter(Array.from({ length: parameterCount }, () => 'i32'));
    write(new LaneWriter(this.type, out, this.layout));
    this.module.add(out, name);
  }

  /** Room for what all samples share. */
  allotUniforms(program: Program): UniformPlaces {
    const results = program.instructions.filter(({ uniform }) => uniform);
    const parametersAt = this.layout.allot(program.parameterCount * this.bytes);
    const vectorsAt = this.layout.allot(16 * (program.parameterCount + SPREAD));
    return {
      program,
      parametersAt,
      vectorsAt,
      resultsAt: new Map(results.map(({ out }) => [out, this.layout.allot(16)])),
    };
  }

  /** Where a register that all samples share is; `undefined` for one that differs from sample to sample. */
  uniformAt({ program, vectorsAt, resultsAt }: UniformPlaces, register: number): number | undefined {
    const { constants, parameterCount } = program;
    const constant = constants[register];
    if (constant !== undefined) return this.layout.constant(constant);
    const parameter = register - constants.length;
    return parameter < parameterCount ? vectorsAt + 16 * parameter : resultsAt.get(register);
  }

  /** What a register that all samples share holds. */
  uniform(writer: LaneWriter, places: UniformPlaces, register: number): Lanes {
    const constant = places.program.constants[register];
    return constant === undefined ? writer.load(this.uniformAt(places, register) ?? 0) : writer.constant(constant);
  }

  /** Writes the computation of what all samples share: parameters as vectors, then the results of instructions. */
  writeUniforms(writer: LaneWriter, places: UniformPlaces): void {
    const { parameterCount, instructions } = places.program;
    if (parameterCount > 0) this.writeSpread(writer, places.parametersAt, places.vectorsAt, parameterCount);
    for (const { uniform, op, out: register, operands, setting } of instructions) {
      if (!uniform) continue;
      const read = operands.map((operand) => this.uniform(writer, places, operand));
      writer.store(places.resultsAt.get(register) ?? 0, this.kernels.apply(writer, op, read, setting));
    }
  }

  /** Writes a loop that repeats each of `count` numbers in all lanes of a vector. */
  private writeSpread({ out }: LaneWriter, from: number, to: number, count: number): void {
    const [at, target] = [out.take('i32'), out.take('i32')];
    for (const local of [at, target]) {
      out.integer(0);
      out.op('local.set', local);
    }
    out.block('loop', () => {
      for (let next = 0; next < SPREAD; next++) {
        out.op('local.get', target);
        out.op('local.get', at);
        out.memory(this.type === 'f64x2' ? 'v128.load64_splat' : 'v128.load32_splat', from + next * this.bytes);
        out.memory('v128.store', to + next * 16);
      }
      out.advance(at, SPREAD * this.bytes);
      out.advance(target, SPREAD * 16);
      out.op('local.get', target);
      out.integer(16 * count);
      out.op('i32.lt_s');
      out.op('br_if', 0);
    });
  }

  /**
   * Writes a loop over rows. Two locals hold bytes from their beginning: where it is, which `body` may read, and the end,
   * which is not reached before the first pass.
   *
   * @param vectors that a pass takes
   */
  writeLoop({ out }: LaneWriter, at: number, end: number, body: () => void, vectors = 1): void {
    out.block('loop', () => {
      body();
      out.advance(at, 16 * vectors);
      out.op('local.get', at);
      out.op('local.get', end);
      out.op('i32.lt_s');
      out.op('br_if', 0);
    });
  }

  /** Writes a loop over rows whose passes take two vectors, and one for the vector that is left. */
  private writeLoopInPairs(writer: LaneWriter, at: number, end: number, body: (vectors: 1 | 2) => void): void {
    const { out } = writer;
    const last = out.take('i32');
    out.op('local.get', end);
    out.integer(16);
    out.op('i32.sub');
    out.op('local.set', last);
    for (const [limit, vectors] of [
      [last, 2],
      [end, 1],
    ] as const) {
      out.op('local.get', at);
      out.op('local.get', limit);
      out.op('i32.lt_s');
      out.block('if', () => this.writeLoop(writer, at, limit, () => body(vectors), vectors));
    }
  }

  /** Writes a loop that runs a program over the vectors of samples in rows. */
  writeSampleLoop(
    writer: LaneWriter,
    places: UniformPlaces,
    { at, end, unrolling }: { readonly at: number; readonly end: number; readonly unrolling: Unrolling },
    samples: Pick<SampleVectors, 'input' | 'sinks'>,
  ): void {
    const { inPlace } = unrolling;
    const body = (vectors: 1 | 2): void => this.writeSamples(writer, places, { ...samples, vectors, inPlace });
    if (unrolling.vectors === 1) this.writeLoop(writer, at, end, () => body(1));
    else this.writeLoopInPairs(writer, at, end, body);
  }

  /**
   * Writes one pass of a program whose results may take the place of its inputs: they are all there, by register, before
   * any is handed over.
   */
  writeResults(writer: LaneWriter, places: UniformPlaces, input: (index: number) => Lanes): ReadonlyMap<number, Lanes> {
    const { outputs } = places.program;
    const results = new Map<number, Lanes>();
    const sinks: Sinks = new Map();
    for (const register of outputs) {
      if (this.uniformAt(places, register) !== undefined) results.set(register, this.uniform(writer, places, register));
      else sinks.set(register, ([value = writer.zero]) => results.set(register, writer.local(writer.keep(value))));
    }
    this.writeSamples(writer, places, { vectors: 1, inPlace: false, input, sinks });
    return results;
  }

  /** Writes one pass of a program over vectors of samples. */
  private writeSamples(
    writer: LaneWriter,
    places: UniformPlaces,
    { inPlace, ...samples }: Pick<SampleVectors, 'input' | 'sinks'> & Unrolling,
  ): void {
    const apply = inPlace ? 'applyInPlace' : 'apply';
    writeProgram(writer, this.layout, places.program, {
      ...samples,
      uniform: (register) => this.uniform(writer, places, register),
      apply: (op, operands, setting) => this.kernels[apply](writer, op, operands, setting),
    });
  }

  /** The module's bytes. */
  encode(): Uint8Array<ArrayBuffer> {
    return this.module.encode(this.layout.size);
  }

  /**
   * Compiles the module, the first time, and makes an instance of it, with its exported functions by name. Nothing may be
   * written to the module any more.
   *
   * @throws what the platform throws where it refuses to compile
   */
  instantiate(): { readonly buffer: ArrayBuffer; readonly functionNamed: (name: string) => ModuleFunction } {
    this.compiled ??= new WebAssembly.Module(this.encode());
    const { exports } = new WebAssembly.Instance(this.compiled, { js: this.kernels.imports() });
    const { memory } = exports;
    if (!(memory instanceof WebAssembly.Memory)) throw new TypeError('The module has no memory.');
    this.layout.writeConstants(memory.buffer, this.type);
    return {
      buffer: memory.buffer,
      functionNamed(name) {
        const exported = exports[name];
        if (typeof exported !== 'function') throw new TypeError(`The module has no ${name}.`);
        return exported as ModuleFunction;
      },
    };
  }
}
