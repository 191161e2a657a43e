import type { OperationName } from '../autograd/ops.ts';
import type { Instruction, Program } from './program.ts';

/**
 * What the interpreter does for a block of samples, in order: an operation of the table; a weighted
 * sum `base + Σ samplesₖ · weightₖ`, term by term, with weights that all samples share; or adding
 * up the samples of a register, or of a product of two, into one of the program's results.
 */
export type Step =
  | {
      readonly kind: 'operation';
      readonly op: OperationName;
      readonly out: number;
      readonly operands: readonly number[];
      readonly setting: number;
    }
  | { readonly kind: 'weightedSum'; readonly out: number; readonly operands: readonly number[] }
  | { readonly kind: 'sum' | 'sumOfProducts'; readonly result: number; readonly operands: readonly number[] };

/**
 * The per-sample instructions of a program as fewer, larger steps that round in the same places:
 * chains of `+ x · w` become one weighted sum, and a product that is needed only for its sum over
 * the batch is never stored. Results are numbered outputs first, then gradients; results that are
 * the same for all samples need no sum and get none.
 */
export function fuse(program: Program): Step[] {
  const firstResult = program.constants.length + program.parameterCount + program.inputs.length;
  const uses = countUses(program);
  const definition = (register: number): Instruction | undefined => program.instructions[register - firstResult];
  const isUniform = (register: number): boolean =>
    register < program.constants.length + program.parameterCount || definition(register)?.uniform === true;
  const usedOnce = (register: number, op: OperationName): Instruction | undefined => {
    const instruction = definition(register);
    return instruction?.op === op && !instruction.uniform && uses[register] === 1 ? instruction : undefined;
  };

  const results = resultsByRegister(program);
  const absorbed = new Set<Instruction>();
  const sums = new Map<Instruction, number[]>();
  const steps: Step[] = [];

  const weightedTerms = (root: Instruction): number[] | undefined => {
    const terms: number[] = [];
    for (let sum = root; ;) {
      const product = sum.operands
        .map((register) => usedOnce(register, 'mul'))
        .findLast((candidate) => candidate?.operands.some(isUniform) && !results.has(candidate.out));
      if (product === undefined) return terms.length > 0 ? [sum.out, ...terms] : undefined;
      const [x = 0, y = 0] = product.operands;
      terms.unshift(...(isUniform(x) ? [y, x] : [x, y]));
      absorbed.add(product);
      if (sum !== root) absorbed.add(sum);
      const rest = sum.operands.find((register) => register !== product.out) ?? 0;
      const next = usedOnce(rest, 'add');
      if (next === undefined || results.has(rest)) return [rest, ...terms];
      sum = next;
    }
  };

  for (const instruction of program.instructions.toReversed()) {
    if (instruction.uniform || absorbed.has(instruction) || instruction.op !== 'add') continue;
    const terms = weightedTerms(instruction);
    if (terms !== undefined) sums.set(instruction, terms);
  }

  const isOnlySummed = (register: number): boolean => {
    const product = usedOnce(register, 'mul');
    const [result] = results.get(register) ?? [];
    return (
      product !== undefined &&
      result !== undefined &&
      result >= program.outputs.length &&
      !product.operands.some(isUniform)
    );
  };
  const addUp = (register: number, kind: 'sum' | 'sumOfProducts', operands: readonly number[]): void => {
    for (const result of results.get(register) ?? []) steps.push({ kind, result, operands });
  };

  for (let input = firstResult - program.inputs.length; input < firstResult; input++) addUp(input, 'sum', [input]);
  for (const instruction of program.instructions) {
    if (instruction.uniform || absorbed.has(instruction)) continue;
    const { op, out, operands, setting } = instruction;
    const terms = sums.get(instruction);
    if (isOnlySummed(out)) {
      addUp(out, 'sumOfProducts', operands);
      continue;
    }
    if (terms !== undefined) steps.push({ kind: 'weightedSum', out, operands: terms });
    else steps.push({ kind: 'operation', op, out, operands, setting });
    addUp(out, 'sum', [out]);
  }
  return steps;
}

function countUses(program: Program): number[] {
  const size = program.constants.length + program.parameterCount + program.inputs.length + program.instructions.length;
  const uses = Array.from<number>({ length: size }).fill(0);
  const add = (register: number): void => {
    uses[register] = (uses[register] ?? 0) + 1;
  };
  for (const { operands } of program.instructions) operands.forEach(add);
  program.outputs.forEach(add);
  program.gradients.forEach(add);
  return uses;
}

function resultsByRegister({ outputs, gradients }: Program): Map<number, number[]> {
  const results = new Map<number, number[]>();
  [...outputs, ...gradients].forEach((register, result) => {
    const others = results.get(register);
    if (others === undefined) results.set(register, [result]);
    else others.push(result);
  });
  return results;
}
