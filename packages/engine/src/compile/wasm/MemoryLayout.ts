import type { LaneType } from './LaneType.ts';

/** Gives out places in a module's memory, bytes from its beginning, one after the other. */
export class MemoryLayout {
  size = 0;
  private readonly pool = new Map<number | string, number>();

  /** The address of `bytes` bytes of its own, on a boundary of sixteen. */
  allot(bytes: number): number {
    const address = this.size;
    this.size += Math.ceil(bytes / 16) * 16;
    return address;
  }

  /** The address of a vector that holds a constant; the same one for the same number. −0 is another number than 0. */
  constant(number: number): number {
    const key = Object.is(number, -0) ? '-0' : number;
    const known = this.pool.get(key) ?? this.allot(16);
    this.pool.set(key, known);
    return known;
  }

  /** Writes all constants into a module's memory, as doubles or as singles. */
  writeConstants(buffer: ArrayBuffer, type: LaneType): void {
    for (const [key, address] of this.pool) {
      if (type === 'f64x2') new Float64Array(buffer, address, 2).fill(Number(key));
      else new Float32Array(buffer, address, 4).fill(Number(key));
    }
  }
}
