import type { OperationName } from '../autograd/ops.ts';
import type { Instruction, Program } from './program.ts';

/**
 * What the interpreter does for a block of samples, in order: an operation of the table; a weighted
 * sum `base + Σ samplesₖ · weightₖ`, term by term, with weights that all samples share, where the base may
 * be a product as well; `x · (c − y · z)` with a c that all samples share, as tanh sends its gradient back;
 * or adding up the samples of a register, or of the products of one with others, to gradients.
 */
export type Step =
  | {
      readonly kind: 'operation';
      readonly op: OperationName;
      readonly out: number;
      readonly operands: readonly number[];
      readonly setting: number;
    }
  | { readonly kind: 'weightedSum' | 'weightedProducts'; readonly out: number; readonly operands: readonly number[] }
  | { readonly kind: 'slope'; readonly out: number; readonly operands: readonly number[] }
  | { readonly kind: 'sum'; readonly gradient: number; readonly operands: readonly number[] }
  | {
      readonly kind: 'sumsOfProducts';
      /** One for each operand but the first, with which all of them are multiplied. */
      readonly gradients: readonly number[];
      readonly operands: readonly number[];
    };

/**
 * The per-sample instructions of a program as fewer, larger steps that round in the same places:
 * chains of `+ x · w` become one weighted sum, and a product that is needed only for its sum over
 * the batch, as the gradient of a weight is, is never stored; those of one neuron's weights are added
 * up together. Steps that add up are there for the gradients that differ from sample to sample.
 */
export function fuse(program: Program): Step[] {
  const { constants, parameterCount, inputs, instructions, gradients } = program;
  const firstInput = constants.length + parameterCount;
  const firstResult = firstInput + inputs.length;
  const uses = countUses(program);
  const gradientsOf: (number[] | undefined)[] = [];
  gradients.forEach((register, gradient) => (gradientsOf[register] ??= []).push(gradient));
  /** By instruction: whether it is part of a later step. */
  const isAbsorbed = new Uint8Array(instructions.length);
  /** By instruction: base, then sample and weight of each term. */
  const weightedSums: (number[] | undefined)[] = [];
  /** By instruction: x, c, y and z of `x · (c − y · z)`. */
  const slopes: (number[] | undefined)[] = [];

  const isUniform = (register: number): boolean =>
    register < firstInput || instructions[register - firstResult]?.uniform === true;
  const usedOnce = (register: number, op: OperationName): Instruction | undefined => {
    const instruction = instructions[register - firstResult];
    return instruction?.op === op && !instruction.uniform && uses[register] === 1 ? instruction : undefined;
  };
  const weightedProduct = (register: number): Instruction | undefined => {
    const product = usedOnce(register, 'mul');
    return product?.operands.some(isUniform) === true ? product : undefined;
  };

  const collectTerms = (root: Instruction): number[] | undefined => {
    const products: Instruction[] = [];
    for (let sum = root; ;) {
      const [left = 0, right = 0] = sum.operands;
      const product = weightedProduct(right) ?? weightedProduct(left);
      if (product === undefined) return products.length > 0 ? weightedSum(sum.out, products) : undefined;
      products.push(product);
      isAbsorbed[product.out - firstResult] = 1;
      if (sum !== root) isAbsorbed[sum.out - firstResult] = 1;
      const rest = product.out === right ? left : right;
      const next = usedOnce(rest, 'add');
      if (next === undefined) return weightedSum(rest, products);
      sum = next;
    }
  };
  const weightedSum = (base: number, products: readonly Instruction[]): number[] => {
    const first = weightedProduct(base);
    if (first !== undefined) isAbsorbed[base - firstResult] = 1;
    const operands = first === undefined ? [base] : [];
    for (const { operands: factors } of [...products, ...(first ? [first] : [])].toReversed()) {
      const [x = 0, y = 0] = factors;
      if (isUniform(x)) operands.push(y, x);
      else operands.push(x, y);
    }
    return operands;
  };

  const collectSlope = ({ operands: [x = 0, factor = 0] }: Instruction): number[] | undefined => {
    const difference = usedOnce(factor, 'sub');
    const [c = 0, right = 0] = difference?.operands ?? [];
    const product = difference && isUniform(c) ? usedOnce(right, 'mul') : undefined;
    if (product === undefined || isUniform(x) || product.operands.some(isUniform)) return undefined;
    isAbsorbed[factor - firstResult] = 1;
    isAbsorbed[right - firstResult] = 1;
    return [x, c, ...product.operands];
  };

  for (let position = instructions.length - 1; position >= 0; position--) {
    const instruction = instructions[position];
    if (instruction === undefined || instruction.uniform || isAbsorbed[position] === 1) continue;
    if (instruction.op === 'add') weightedSums[position] = collectTerms(instruction);
    if (instruction.op === 'mul') slopes[position] = collectSlope(instruction);
  }

  const steps: Step[] = [];
  const addUp = (register: number): void => {
    for (const gradient of gradientsOf[register] ?? []) steps.push({ kind: 'sum', gradient, operands: [register] });
  };
  /** By the operand that they share: products that are added up once all of them can be. */
  const products = new Map<number, { gradients: number[]; operands: number[]; position: number }>();
  for (let input = firstInput; input < firstResult; input++) addUp(input);
  instructions.forEach(({ op, out, operands, setting, uniform }, position) => {
    if (uniform || isAbsorbed[position] === 1) return;
    const slope = slopes[position];
    const isOnlyAddedUp = uses[out] === 1 && gradientsOf[out] !== undefined;
    if (isOnlyAddedUp && op === 'mul' && slope === undefined && !operands.some(isUniform)) {
      const [shared = 0, other = 0] = operands;
      const group = products.get(shared) ?? { gradients: [], operands: [shared], position: 0 };
      products.set(shared, group);
      for (const gradient of gradientsOf[out] ?? []) {
        group.gradients.push(gradient);
        group.operands.push(other);
      }
      group.position = steps.length;
      return;
    }
    const terms = weightedSums[position];
    if (slope !== undefined) steps.push({ kind: 'slope', out, operands: slope });
    else if (terms === undefined) steps.push({ kind: 'operation', op, out, operands, setting });
    else if (terms.length % 2 === 0) steps.push({ kind: 'weightedProducts', out, operands: terms });
    else steps.push({ kind: 'weightedSum', out, operands: terms });
    addUp(out);
  });
  const grouped = [...products.values()].sort((a, b) => a.position - b.position);
  const all: Step[] = [];
  for (let position = 0; position <= steps.length; position++) {
    while (grouped[0]?.position === position) {
      const { gradients, operands } = grouped.shift()!;
      all.push({ kind: 'sumsOfProducts', gradients, operands });
    }
    const step = steps[position];
    if (step !== undefined) all.push(step);
  }
  return all;
}

/** By register: how often it is an operand or a result. */
function countUses({ constants, parameterCount, inputs, instructions, outputs, gradients }: Program): Int32Array {
  const uses = new Int32Array(constants.length + parameterCount + inputs.length + instructions.length);
  const count = (register: number): void => {
    uses[register] = (uses[register] ?? 0) + 1;
  };
  for (const { operands } of instructions) operands.forEach(count);
  outputs.forEach(count);
  gradients.forEach(count);
  return uses;
}
