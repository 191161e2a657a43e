import type { Opcode } from '../compile/wasm/opcodes.ts';
import { OPCODES, PREFIX } from '../compile/wasm/opcodes.ts';

const CODE_SECTION = 10;
const NAMES = new Map(Object.entries(OPCODES).map(([name, number]) => [number, name as Opcode]));

/** Reads bytes one after the other. */
class Reader {
  at: number;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  /** A number in LEB128. */
  number(isSigned = false): number {
    let result = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      result |= (byte & 0x7f) << shift;
      if (byte >= 0x80) continue;
      return isSigned && (byte & 0x40) !== 0 && shift < 25 ? result | (-1 << (shift + 7)) : result;
    }
  }

  /** Passes over what follows its own length. */
  skipSized(): void {
    const size = this.number();
    this.at += size;
  }

  hexSince(start: number): string {
    return [...this.bytes.subarray(start, this.at)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  }
}

/**
 * The instructions of one function of a module, a line each: the bytes in hexadecimal, two spaces, the text format.
 *
 * @param index of the function among those that the module defines
 */
export function listInstructions(module: Uint8Array, index: number): string[] {
  const reader = new Reader(module, 8);
  while (reader.byte() !== CODE_SECTION) reader.skipSized();
  reader.number();
  reader.number();
  for (let skipped = 0; skipped < index; skipped++) reader.skipSized();
  const size = reader.number();
  const end = reader.at + size;
  for (let runs = reader.number(); runs > 0; runs--) {
    reader.number();
    reader.byte();
  }
  const lines: string[] = [];
  while (reader.at < end) {
    const start = reader.at;
    const first = reader.byte();
    const name = NAMES.get(first === 0xfd ? PREFIX + reader.number() : first);
    if (name === undefined) throw new Error(`There is no name for the instruction at ${start}.`);
    const immediates = immediatesOf(name, reader);
    lines.push(`${reader.hexSince(start)}  ${[name, ...immediates].join(' ')}`);
  }
  return lines;
}

function immediatesOf(name: Opcode, reader: Reader): (string | number)[] {
  if (name === 'i32.const') return [reader.number(true)];
  if (name === 'v128.const' || name === 'i8x16.shuffle') return Array.from({ length: 16 }, () => reader.byte());
  if (name === 'f64.const') return Array.from({ length: 8 }, () => reader.byte());
  if (name === 'loop' || name === 'block' || name === 'if') {
    reader.byte();
    return [];
  }
  if (/load|store/.test(name)) {
    reader.number();
    return [`offset=${reader.number()}`];
  }
  if (/^(local|br|call)|lane$/.test(name)) return [reader.number()];
  return [];
}
