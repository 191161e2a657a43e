import { ByteWriter } from './ByteWriter.ts';
import type { FunctionWriter, Signature } from './FunctionWriter.ts';
import { TYPES } from './opcodes.ts';

interface ImportedFunction {
  readonly name: string;
  readonly signature: Signature;
}

const MAGIC_AND_VERSION = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const PAGE = 65_536;

/** Puts a module together: imported functions (module `js`), functions, one memory of fixed size, exports. */
export class ModuleWriter {
  private readonly imports: ImportedFunction[] = [];
  private readonly functions: { writer: FunctionWriter; exported: string | undefined }[] = [];

  /** Index of an imported function. All imports come before the first function. */
  import(name: string, signature: Signature): number {
    return this.imports.push({ name, signature }) - 1;
  }

  /** Index of a function; it may be called while others are written. */
  add(writer: FunctionWriter, exported?: string): number {
    return this.imports.length + this.functions.push({ writer, exported }) - 1;
  }

  /** @param memorySize bytes of memory, exported as `memory` */
  encode(memorySize: number): Uint8Array<ArrayBuffer> {
    const types = new Map<string, { index: number; signature: Signature }>();
    const typeOf = (signature: Signature): number => {
      const key = JSON.stringify(signature);
      const known = types.get(key) ?? { index: types.size, signature };
      types.set(key, known);
      return known.index;
    };
    const imported = vector(this.imports, (out, { name, signature }) => {
      out.name('js');
      out.name(name);
      out.byte(0x00);
      out.unsigned(typeOf(signature));
    });
    const declared = vector(this.functions, (out, { writer }) => out.unsigned(typeOf(writer.signature)));
    const pages = Math.ceil(memorySize / PAGE);
    const memory = vector([pages], (out) => {
      out.byte(0x01);
      out.unsigned(pages);
      out.unsigned(pages);
    });
    const exported = [
      { name: 'memory', kind: 0x02, index: 0 },
      ...this.functions.flatMap(({ exported: name }, i) =>
        name === undefined ? [] : [{ name, kind: 0x00, index: this.imports.length + i }],
      ),
    ];
    const exports = vector(exported, (out, { name, kind, index }) => {
      out.name(name);
      out.byte(kind);
      out.unsigned(index);
    });
    const code = vector(this.functions, (out, { writer }) => out.sized(writer.body()));
    const signatures = vector([...types.values()], (out, { signature }) => {
      out.byte(0x60);
      for (const list of [signature.parameters, signature.results]) {
        out.unsigned(list.length);
        for (const type of list) out.byte(TYPES[type]);
      }
    });
    const module = new ByteWriter();
    module.append(MAGIC_AND_VERSION);
    const sections = { 1: signatures, 2: imported, 3: declared, 5: memory, 7: exports, 10: code };
    for (const [id, content] of Object.entries(sections)) {
      module.byte(Number(id));
      module.sized(content);
    }
    return module.bytes;
  }
}

/** A list as the binary format has it: its length, then each item. */
function vector<T>(items: readonly T[], write: (out: ByteWriter, item: T) => void): ByteWriter {
  const out = new ByteWriter();
  out.unsigned(items.length);
  for (const item of items) write(out, item);
  return out;
}
