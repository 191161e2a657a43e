// Loops of the interpreter. Rows are places in its memory, of `count` numbers each.

/** out = x₁·w₁ + x₂·w₂ + …, from left to right. */
export function weightedProducts(
  code: Int32Array,
  at: number,
  operands: number,
  memory: Float64Array,
  count: number,
): void {
  const out = code[at + 3]!;
  const x0 = code[at + 4]!;
  const x1 = code[at + 8]!;
  const w0 = memory[code[at + 6]!]!;
  const w1 = memory[code[at + 10]!]!;
  for (let i = 0; i < count; i++) memory[out + i] = memory[x0 + i]! * w0 + memory[x1 + i]! * w1;
  addTerms(code, at + 12, at + 4 + 2 * operands, memory, count, out, out, 1);
}

/** out = base + x₁·w₁ + x₂·w₂ + …, from left to right. */
export function weightedSum(code: Int32Array, at: number, operands: number, memory: Float64Array, count: number): void {
  addTerms(code, at + 6, at + 4 + 2 * operands, memory, count, code[at + 3]!, code[at + 4]!, code[at + 5]!);
}

/** out = base + x₁·w₁ + x₂·w₂ + …, eight terms a pass, then four, two and one. */
function addTerms(
  code: Int32Array,
  from: number,
  end: number,
  memory: Float64Array,
  count: number,
  out: number,
  firstBase: number,
  firstStep: number,
): void {
  let base = firstBase;
  let step = firstStep;
  let term = from;
  for (; term + 32 <= end; term += 32) {
    const x0 = code[term]!;
    const x1 = code[term + 4]!;
    const x2 = code[term + 8]!;
    const x3 = code[term + 12]!;
    const x4 = code[term + 16]!;
    const x5 = code[term + 20]!;
    const x6 = code[term + 24]!;
    const x7 = code[term + 28]!;
    const w0 = memory[code[term + 2]!]!;
    const w1 = memory[code[term + 6]!]!;
    const w2 = memory[code[term + 10]!]!;
    const w3 = memory[code[term + 14]!]!;
    const w4 = memory[code[term + 18]!]!;
    const w5 = memory[code[term + 22]!]!;
    const w6 = memory[code[term + 26]!]!;
    const w7 = memory[code[term + 30]!]!;
    for (let i = 0, b = base; i < count; i++, b += step) {
      memory[out + i] =
        memory[b]! +
        memory[x0 + i]! * w0 +
        memory[x1 + i]! * w1 +
        memory[x2 + i]! * w2 +
        memory[x3 + i]! * w3 +
        memory[x4 + i]! * w4 +
        memory[x5 + i]! * w5 +
        memory[x6 + i]! * w6 +
        memory[x7 + i]! * w7;
    }
    base = out;
    step = 1;
  }
  for (; term + 16 <= end; term += 16) {
    const x0 = code[term]!;
    const x1 = code[term + 4]!;
    const x2 = code[term + 8]!;
    const x3 = code[term + 12]!;
    const w0 = memory[code[term + 2]!]!;
    const w1 = memory[code[term + 6]!]!;
    const w2 = memory[code[term + 10]!]!;
    const w3 = memory[code[term + 14]!]!;
    for (let i = 0, b = base; i < count; i++, b += step) {
      memory[out + i] =
        memory[b]! + memory[x0 + i]! * w0 + memory[x1 + i]! * w1 + memory[x2 + i]! * w2 + memory[x3 + i]! * w3;
    }
    base = out;
    step = 1;
  }
  for (; term + 8 <= end; term += 8) {
    const x0 = code[term]!;
    const x1 = code[term + 4]!;
    const w0 = memory[code[term + 2]!]!;
    const w1 = memory[code[term + 6]!]!;
    for (let i = 0, b = base; i < count; i++, b += step) {
      memory[out + i] = memory[b]! + memory[x0 + i]! * w0 + memory[x1 + i]! * w1;
    }
    base = out;
    step = 1;
  }
  for (; term < end; term += 4) {
    const x = code[term]!;
    const w = memory[code[term + 2]!]!;
    for (let i = 0, b = base; i < count; i++, b += step) memory[out + i] = memory[b]! + memory[x + i]! * w;
    base = out;
    step = 1;
  }
}

/** out = x · (c − y · z), c being the same for all samples. */
export function slope(code: Int32Array, at: number, memory: Float64Array, count: number): void {
  const out = code[at + 3]!;
  const x = code[at + 4]!;
  const c = memory[code[at + 6]!]!;
  const y = code[at + 8]!;
  const z = code[at + 10]!;
  for (let i = 0; i < count; i++) memory[out + i] = memory[x + i]! * (c - memory[y + i]! * memory[z + i]!);
}
