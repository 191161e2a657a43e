import { operandsOf, operation } from '../autograd/ops.ts';
import { simplifyingAlgebra } from '../autograd/simplifyingAlgebra.ts';
import { topologicalOrder } from '../autograd/topologicalOrder.ts';
import { Value } from '../autograd/Value.ts';
import type { Program } from './program.ts';
import type { ProgramNode } from './programBuilder.ts';
import { ProgramBuilder } from './programBuilder.ts';

export interface ProgramSource {
  /** What is computed for each sample. The first one, a loss for instance, is the one that is differentiated. */
  readonly outputs: readonly Value[];
  /** The variables that differ from sample to sample, by name; their order is that of a batch's columns. */
  readonly inputs: Readonly<Record<string, Value>>;
  /** The variables that all samples share. */
  readonly parameters: readonly Value[];
  /** Whether to add the gradient by the parameters. Default true. */
  readonly gradient?: boolean;
}

/**
 * Lowers a graph to a program, and adds its adjoint from the same derivative rules that
 * `Value.backward` uses. Common subexpressions are shared and dead code is left out. The numbers in
 * the graph's variables do not matter, only its structure and its constants.
 *
 * @throws Error where the graph uses a variable that is neither an input nor a parameter.
 */
export function compileProgram({ outputs, inputs, parameters, gradient = true }: ProgramSource): Program {
  const builder = new ProgramBuilder();
  const nodes = new Map<Value, ProgramNode>();
  const names = Object.keys(inputs);
  Object.values(inputs).forEach((value, index) => nodes.set(value, builder.input(index)));
  parameters.forEach((value, index) => nodes.set(value, builder.parameter(index)));
  const nodeOf = (value: Value): ProgramNode => {
    const node = nodes.get(value);
    if (node === undefined) {
      throw new Error(`The variable ${value.label || '(unnamed)'} is neither an input nor a parameter.`);
    }
    return node;
  };
  // One walk for all outputs: what uses them is there only for that.
  const all = new Value(NaN, '', 'variable', null, outputs);
  for (const value of topologicalOrder(all)) {
    if (nodes.has(value)) continue;
    if (value.op !== null) nodes.set(value, builder.apply(value.op, value.operands.map(nodeOf), value.setting));
    else if (value.kind === 'constant') nodes.set(value, builder.constant(value.data));
  }
  const roots = outputs.map(nodeOf);
  const [differentiated] = roots;
  const gradients =
    gradient && differentiated !== undefined ? adjoint(builder, differentiated, parameters.map(nodeOf)) : [];
  return builder.program(names, parameters.length, roots, gradients);
}

/** Writes down the chain rule: the derivatives of `root` by each of `parameters`. */
function adjoint(builder: ProgramBuilder, root: ProgramNode, parameters: readonly ProgramNode[]): ProgramNode[] {
  const algebra = simplifyingAlgebra<ProgramNode>({
    constant: (x) => builder.constant(x),
    apply: (op, operands) => builder.apply(op, operands),
    constantOf: (x) => (x.kind === 'constant' ? x.number : undefined),
  });
  const grads = new Map<ProgramNode, ProgramNode>([[root, algebra.constant(1)]]);
  for (const node of builder.written().reverse()) {
    const upstream = grads.get(node);
    if (node.op === null || upstream === undefined || !node.differentiable) continue;
    const rule = operation(node.op).backward;
    const contributions = rule(algebra, upstream, node, operandsOf(node.operands), node.number);
    node.operands.forEach((operand, slot) => {
      const contribution = contributions[slot];
      if (!operand.differentiable || !contribution) return;
      const sum = grads.get(operand);
      grads.set(operand, sum === undefined ? contribution : algebra.add(sum, contribution));
    });
  }
  return parameters.map((parameter) => grads.get(parameter) ?? algebra.constant(0));
}
