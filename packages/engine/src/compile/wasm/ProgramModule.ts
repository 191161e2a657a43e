import type { OperationName } from '../../autograd/ops.ts';
import type { Program } from '../program.ts';
import { FunctionWriter } from './FunctionWriter.ts';
import { Kernels } from './Kernels.ts';
import type { LaneType } from './LaneType.ts';
import type { Lanes } from './LaneWriter.ts';
import { LaneWriter } from './LaneWriter.ts';
import { MemoryLayout } from './MemoryLayout.ts';
import { ModuleWriter } from './ModuleWriter.ts';
import { writeProgram } from './writeProgram.ts';

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
    const vectorsAt = this.layout.allot(16 * program.parameterCount);
    return {
      program,
      parametersAt,
      vectorsAt,
      resultsAt: new Map(results.map(({ out }) => [out, this.layout.allot(16)])),
    };
  }

  /** Where the vector of a register that all samples share is; `undefined` for one that differs from sample to sample. */
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
      out.op('local.get', target);
      out.op('local.get', at);
      out.memory(this.type === 'f64x2' ? 'v128.load64_splat' : 'v128.load32_splat', from);
      out.memory('v128.store', to);
      out.advance(at, this.bytes);
      out.advance(target, 16);
      out.op('local.get', target);
      out.integer(16 * count);
      out.op('i32.lt_u');
      out.op('br_if', 0);
    });
  }

  /**
   * Writes a loop over vectors of samples. Two locals hold bytes from the beginning of a row: where it is, which `body`
   * may read, and the end, which is not reached before the first pass.
   */
  writeLoop({ out }: LaneWriter, at: number, end: number, body: () => void): void {
    out.block('loop', () => {
      body();
      out.advance(at, 16);
      out.op('local.get', at);
      out.op('local.get', end);
      out.op('i32.lt_u');
      out.op('br_if', 0);
    });
  }

  /**
   * Writes one pass of a program whose results may take the place of its inputs: they are all there, by register, before
   * any is handed over.
   */
  writeResults(writer: LaneWriter, places: UniformPlaces, input: (index: number) => Lanes): ReadonlyMap<number, Lanes> {
    const { outputs } = places.program;
    const results = new Map<number, Lanes>();
    const sinks = new Map<number, (value: Lanes) => void>();
    for (const register of outputs) {
      if (this.uniformAt(places, register) !== undefined) results.set(register, this.uniform(writer, places, register));
      else sinks.set(register, (value) => results.set(register, writer.let(value)));
    }
    this.writeSamples(writer, places, input, sinks);
    return results;
  }

  /** Writes one pass of a program, for the vector of samples at `at` in each of the rows. */
  writeSamples(
    writer: LaneWriter,
    places: UniformPlaces,
    input: (index: number) => Lanes,
    sinks: ReadonlyMap<number, (value: Lanes) => void>,
  ): void {
    writeProgram(writer, this.layout, places.program, {
      input,
      uniform: (register) => this.uniform(writer, places, register),
      apply: (op, operands, setting) => this.kernels.apply(writer, op, operands, setting),
      sinks,
    });
  }

  /** The module's bytes. */
  encode(): Uint8Array<ArrayBuffer> {
    return this.module.encode(this.layout.size);
  }

  /**
   * Compiles the module and makes an instance of it, with its exported functions by name.
   *
   * @throws what the platform throws where it refuses to compile
   */
  instantiate(): { readonly buffer: ArrayBuffer; readonly functionNamed: (name: string) => ModuleFunction } {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(this.encode()), { js: this.kernels.imports() });
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
