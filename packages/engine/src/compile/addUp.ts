// Loops of the interpreter that add up the samples of rows.

/** Adds the samples of a row to the sums of a result, even ones to the first and odd ones to the second. */
export function sum(memory: Float64Array, x: number, count: number, sums: Float64Array, result: number): void {
  let even = sums[2 * result]!;
  let odd = sums[2 * result + 1]!;
  let i = 0;
  for (; i + 1 < count; i += 2) {
    even += memory[x + i]!;
    odd += memory[x + i + 1]!;
  }
  if (i < count) even += memory[x + i]!;
  sums[2 * result] = even;
  sums[2 * result + 1] = odd;
}

/** The same for the products of one row with each of some others, four of these a pass. */
export function sumsOfProducts(
  code: Int32Array,
  at: number,
  operands: number,
  memory: Float64Array,
  count: number,
  sums: Float64Array,
): void {
  const y = code[at + 4]!;
  const end = at + 4 + 2 * operands;
  const pairs = count - (count % 2);
  let term = at + 6;
  for (; term + 8 <= end; term += 8) {
    const [x0, x1, x2, x3] = [code[term]!, code[term + 2]!, code[term + 4]!, code[term + 6]!];
    const r0 = 2 * code[term + 1]!;
    const r1 = 2 * code[term + 3]!;
    const r2 = 2 * code[term + 5]!;
    const r3 = 2 * code[term + 7]!;
    let [even0, odd0, even1, odd1] = [sums[r0]!, sums[r0 + 1]!, sums[r1]!, sums[r1 + 1]!];
    let [even2, odd2, even3, odd3] = [sums[r2]!, sums[r2 + 1]!, sums[r3]!, sums[r3 + 1]!];
    let i = 0;
    for (; i < pairs; i += 2) {
      const even = memory[y + i]!;
      const odd = memory[y + i + 1]!;
      even0 += even * memory[x0 + i]!;
      odd0 += odd * memory[x0 + i + 1]!;
      even1 += even * memory[x1 + i]!;
      odd1 += odd * memory[x1 + i + 1]!;
      even2 += even * memory[x2 + i]!;
      odd2 += odd * memory[x2 + i + 1]!;
      even3 += even * memory[x3 + i]!;
      odd3 += odd * memory[x3 + i + 1]!;
    }
    if (i < count) {
      const last = memory[y + i]!;
      even0 += last * memory[x0 + i]!;
      even1 += last * memory[x1 + i]!;
      even2 += last * memory[x2 + i]!;
      even3 += last * memory[x3 + i]!;
    }
    sums[r0] = even0;
    sums[r0 + 1] = odd0;
    sums[r1] = even1;
    sums[r1 + 1] = odd1;
    sums[r2] = even2;
    sums[r2 + 1] = odd2;
    sums[r3] = even3;
    sums[r3 + 1] = odd3;
  }
  for (; term < end; term += 2) {
    const x = code[term]!;
    const result = 2 * code[term + 1]!;
    let even = sums[result]!;
    let odd = sums[result + 1]!;
    let i = 0;
    for (; i < pairs; i += 2) {
      even += memory[y + i]! * memory[x + i]!;
      odd += memory[y + i + 1]! * memory[x + i + 1]!;
    }
    if (i < count) even += memory[y + i]! * memory[x + i]!;
    sums[result] = even;
    sums[result + 1] = odd;
  }
}
