import type { OperationName } from '../autograd/ops.ts';
import { operandsOf, operation } from '../autograd/ops.ts';
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
  private readonly known = new Map<string, ProgramNode>();
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
    if (operands.every((operand) => operand.kind === 'constant')) {
      const numbers = operandsOf(operands.map((operand) => operand.number));
      return this.constant(operation(op).forward(...numbers, setting));
    }
    const key = `${op}:${setting}:${identity(op, operands).join(',')}`;
    return this.once(key, () => {
      const node = this.node('operation', {
        op,
        operands,
        number: setting,
        uniform: operands.every((operand) => operand.uniform),
        differentiable: operands.some((operand) => operand.differentiable),
      });
      this.operations.push(node);
      return node;
    });
  }

  /** The program that computes these nodes, without what none of them needs. */
  program(
    inputs: readonly string[],
    parameterCount: number,
    outputs: readonly ProgramNode[],
    gradients: readonly ProgramNode[],
  ): Program {
    const needed = new Set<ProgramNode>([...outputs, ...gradients]);
    const instructions: ProgramNode[] = [];
    for (const node of this.operations.toReversed()) {
      if (!needed.has(node)) continue;
      instructions.push(node);
      for (const operand of node.operands) needed.add(operand);
    }
    const constants = [...needed].filter((node) => node.kind === 'constant');
    const registers = new Map(constants.map((node, register) => [node, register]));
    const firstInput = constants.length + parameterCount;
    const firstResult = firstInput + inputs.length;
    instructions.reverse().forEach((node, position) => registers.set(node, firstResult + position));
    const registerOf = (node: ProgramNode): number => {
      if (node.kind === 'parameter') return constants.length + node.index;
      if (node.kind === 'input') return firstInput + node.index;
      const register = registers.get(node);
      if (register === undefined) throw new Error('An operand was not written down before its use.');
      return register;
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

/** What tells two uses of an operation apart; x + y and y + x, x · y and y · x are the same number. */
function identity(op: OperationName, operands: readonly ProgramNode[]): number[] {
  const orders = operands.map((operand) => operand.order);
  return op === 'add' || op === 'mul' ? orders.sort((a, b) => a - b) : orders;
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
