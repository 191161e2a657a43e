import { tanh } from '../autograd/elementary/tanh.ts';
import { OPERATION_NAMES, operation } from '../autograd/ops.ts';
import type { Operation, OperationName } from '../autograd/ops.ts';
import { sum, sumsOfProducts } from './addUp.ts';
import { SLOPE, SUM, SUMS_OF_PRODUCTS, WEIGHTED_PRODUCTS, WEIGHTED_SUM } from './assemble.ts';
import { slope, weightedProducts, weightedSum } from './weightedSums.ts';

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
      case WEIGHTED_PRODUCTS:
        weightedProducts(code, at, operands, memory, count);
        break;
      case SLOPE:
        slope(code, at, memory, count);
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
