import type { Batch } from '../BatchRunner.ts';

/** So many numbers are copied one by one sooner than the platform is asked to. */
const SHORT = 32;

/**
 * Copies `count` samples of a batch, from its `from`th on, into rows of a module's memory, and repeats the last one up to
 * a multiple of `lanes`.
 *
 * @param rows where each input's row begins in `numbers`
 */
export function loadRows(
  numbers: Float64Array | Float32Array,
  rows: readonly number[],
  { columns, indices, start = 0 }: Batch,
  from: number,
  count: number,
  lanes: number,
): void {
  const first = start + from;
  for (let input = 0; input < rows.length; input++) {
    const column = columns[input]!;
    const row = rows[input]!;
    let i = 0;
    if (indices !== undefined) for (; i < count; i++) numbers[row + i] = column[indices[first + i]!]!;
    else if (count > SHORT && column instanceof Float64Array) {
      numbers.set(column.subarray(first, first + count), row);
      i = count;
    } else for (; i < count; i++) numbers[row + i] = column[first + i]!;
    for (; i % lanes !== 0; i++) numbers[row + i] = numbers[row + count - 1]!;
  }
}
