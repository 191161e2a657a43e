import type { OperationName } from '../autograd/ops.ts';
import { OPERATION_NAMES, operandsOf, operation } from '../autograd/ops.ts';
import type { Instruction, Program } from './program.ts';

/** A number known when compiling, a parameter or input of the program, or the result of an operation. */
export interface ProgramNode {
  readonly kind: 'constant' | 'parameter' | 'input' | 'operation';
  /** Which parameter or input it is. */
  readonly index: number;
  /** The number of a constant, the setting of an operation. */
  readonly number: number;
  readonly op: OperationName | null;
  readonly operands: readonly ProgramNode[];
  /** The same for every sample: nothing but constants and parameters went into it. */
  readonly uniform: boolean;
  /** A parameter went into it, so a gradient may flow through it. */
  readonly differentiable: boolean;
  /** Place in the order of creation, in which operands come before what uses them. */
  readonly order: number;
}

/**
 * Writes down a computation once: an operation on the same operands gives the node that is already
 * there, and an operation on constants gives a constant.
 */
export class ProgramBuilder {
  private readonly known = new Map<string | number, ProgramNode>();
  private readonly operations: ProgramNode[] = [];
  private created = 0;

  constant(number: number): ProgramNode {
    const key = Object.is(number, -0) ? '-0' : String(number);
    return this.once(key, () => this.node('constant', { number, uniform: true }));
  }

  parameter(index: number): ProgramNode {
    return this.once(`p${index}`, () => this.node('parameter', { index, uniform: true, differentiable: true }));
  }

  input(index: number): ProgramNode {
    return this.once(`i${index}`, () => this.node('input', { index }));
  }

  apply(op: OperationName, operands: readonly ProgramNode[], setting = 0): ProgramNode {
    if (operands.every(isConstant)) {
      const numbers = operandsOf(operands.map((operand) => operand.number));
      return this.constant(operation(op).forward(...numbers, setting));
    }
    const key = identity(op, operands, setting);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const uniform = operands.every((operand) => operand.uniform);
    const differentiable = operands.some((operand) => operand.differentiable);
    const order = this.created++;
    const node: ProgramNode = {
      kind: 'operation',
      index: 0,
      number: setting,
      op,
      operands,
      uniform,
      differentiable,
      order,
    };
    this.known.set(key, node);
    this.operations.push(node);
    return node;
  }

  /** The operations so far, operands before what uses them. */
  written(): ProgramNode[] {
    return [...this.operations];
  }

  /** The program that computes these nodes, without what none of them needs. */
  program(
    inputs: readonly string[],
    parameterCount: number,
    outputs: readonly ProgramNode[],
    gradients: readonly ProgramNode[],
  ): Program {
    const isNeeded = new Uint8Array(this.created);
    const constants: ProgramNode[] = [];
    const need = (node: ProgramNode): void => {
      if (node.kind === 'constant' && isNeeded[node.order] === 0) constants.push(node);
      isNeeded[node.order] = 1;
    };
    outputs.forEach(need);
    gradients.forEach(need);
    const instructions: ProgramNode[] = [];
    for (const node of this.operations.toReversed()) {
      if (isNeeded[node.order] === 0) continue;
      instructions.push(node);
      node.operands.forEach(need);
    }
    instructions.reverse();
    const firstInput = constants.length + parameterCount;
    const firstResult = firstInput + inputs.length;
    /** By order of creation. */
    const registers = new Int32Array(this.created);
    constants.forEach((node, register) => (registers[node.order] = register));
    instructions.forEach((node, position) => (registers[node.order] = firstResult + position));
    const registerOf = (node: ProgramNode): number => {
      if (node.kind === 'parameter') return constants.length + node.index;
      if (node.kind === 'input') return firstInput + node.index;
      return registers[node.order] ?? -1;
    };
    return {
      constants: constants.map((node) => node.number),
      parameterCount,
      inputs,
      instructions: instructions.map((node) => instructionOf(node, registerOf)),
      outputs: outputs.map(registerOf),
      gradients: gradients.map(registerOf),
    };
  }

  private once(key: string, create: () => ProgramNode): ProgramNode {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const node = create();
    this.known.set(key, node);
    return node;
  }

  private node(kind: ProgramNode['kind'], parts: Partial<ProgramNode>): ProgramNode {
    const nothing = { index: 0, number: 0, op: null, operands: [], uniform: false, differentiable: false };
    return { ...nothing, ...parts, kind, order: this.created++ };
  }
}

const isConstant = (node: ProgramNode): boolean => node.kind === 'constant';
const OPCODES = new Map(OPERATION_NAMES.map((name, opcode) => [name, opcode]));
/** Room for the places of operands in a key that is one whole number. */
const PLACES = 2 ** 22;

/**
 * What tells two uses of an operation apart; x + y and y + x, x · y and y · x are the same number.
 * A whole number below 2⁵³ where two operands are all that there is to it, which is nearly always.
 */
function identity(op: OperationName, operands: readonly ProgramNode[], setting: number): number | string {
  const [first, second] = operands;
  if (first === undefined || operands.length > 2 || setting !== 0) {
    return `${op}:${setting}:${operands.map((operand) => operand.order).join(',')}`;
  }
  const x = first.order;
  const y = second?.order ?? 0;
  const isCommutative = op === 'add' || op === 'mul';
  const [a, b] = isCommutative && x > y ? [y, x] : [x, y];
  return ((OPCODES.get(op) ?? 0) * PLACES + a) * PLACES + b;
}

function instructionOf(node: ProgramNode, registerOf: (node: ProgramNode) => number): Instruction {
  if (node.op === null) throw new Error('Only operations become instructions.');
  return {
    op: node.op,
    out: registerOf(node),
    operands: node.operands.map(registerOf),
    setting: node.number,
    uniform: node.uniform,
  };
}
