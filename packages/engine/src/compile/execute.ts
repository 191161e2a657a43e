import { tanh } from '../autograd/elementary/tanh.ts';
import { OPERATION_NAMES, operation } from '../autograd/ops.ts';
import type { Operation, OperationName } from '../autograd/ops.ts';
import { SUM, SUMS_OF_PRODUCTS, WEIGHTED_SUM } from './assemble.ts';

const TABLE: readonly Operation[] = OPERATION_NAMES.map(operation);
const opcode = (name: OperationName): number => OPERATION_NAMES.indexOf(name);
const ADD = opcode('add');
const SUB = opcode('sub');
const MUL = opcode('mul');
const NEG = opcode('neg');
const RELU = opcode('relu');
const TANH = opcode('tanh');
const WHERE = opcode('where');

/**
 * Carries out assembled code for `count` samples, one loop over them a step. The commonest
 * operations have loops of their own, written as in the table; all others call the table.
 *
 * @param sums Two numbers for each result, the sums over even and odd samples.
 */
export function execute(
  code: Int32Array,
  settings: Float64Array,
  memory: Float64Array,
  count: number,
  sums: Float64Array,
): void {
  for (let at = 0; at < code.length;) {
    const op = code[at]!;
    const operands = code[at + 1]!;
    const out = code[at + 3]!;
    let x = code[at + 4]!;
    const dx = code[at + 5]!;
    let y = operands > 1 ? code[at + 6]! : x;
    const dy = operands > 1 ? code[at + 7]! : dx;
    const end = out + count;
    switch (op) {
      case WEIGHTED_SUM:
        weightedSum(code, at, operands, memory, count);
        break;
      case SUMS_OF_PRODUCTS:
        sumsOfProducts(code, at, operands, memory, count, sums);
        break;
      case SUM:
        sum(memory, x, count, sums, out);
        break;
      case ADD:
        for (let o = out; o < end; o++, x += dx, y += dy) memory[o] = memory[x]! + memory[y]!;
        break;
      case SUB:
        for (let o = out; o < end; o++, x += dx, y += dy) memory[o] = memory[x]! - memory[y]!;
        break;
      case MUL:
        for (let o = out; o < end; o++, x += dx, y += dy) memory[o] = memory[x]! * memory[y]!;
        break;
      case NEG:
        for (let o = out; o < end; o++, x += dx) memory[o] = -memory[x]!;
        break;
      case RELU:
        for (let o = out; o < end; o++, x += dx) memory[o] = memory[x]! <= 0 ? 0 : memory[x]!;
        break;
      case TANH:
        for (let o = out; o < end; o++, x += dx) memory[o] = tanh(memory[x]!);
        break;
      case WHERE: {
        let z = code[at + 8]!;
        const dz = code[at + 9]!;
        for (let o = out; o < end; o++, x += dx, y += dy, z += dz)
          memory[o] = memory[x]! <= 0 ? memory[z]! : memory[y]!;
        break;
      }
      default: {
        const row = TABLE[op]!;
        const setting = settings[code[at + 2]!]!;
        let z = operands > 2 ? code[at + 8]! : x;
        const dz = operands > 2 ? code[at + 9]! : dx;
        for (let o = out; o < end; o++, x += dx, y += dy, z += dz) {
          memory[o] = row.forward(memory[x]!, memory[y]!, memory[z]!, setting);
        }
      }
    }
    at += 4 + 2 * operands;
  }
}

/** out = base + x₁·w₁ + x₂·w₂ + …, from left to right, four terms a pass, then two, then one. */
function weightedSum(code: Int32Array, at: number, operands: number, memory: Float64Array, count: number): void {
  const out = code[at + 3]!;
  let base = code[at + 4]!;
  let step = code[at + 5]!;
  const end = at + 4 + 2 * operands;
  let term = at + 6;
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

/** Adds the samples of a row to the sums of a result, even ones to the first and odd ones to the second. */
function sum(memory: Float64Array, x: number, count: number, sums: Float64Array, result: number): void {
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
function sumsOfProducts(
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
