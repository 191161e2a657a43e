import { dataOf } from './backward.ts';
import type { ValueKind } from './backward.ts';
import { numberAlgebra } from './algebra.ts';
import type { OperationName } from './ops.ts';
import { operation } from './ops.ts';
import { topologicalOrder } from './topologicalOrder.ts';
import type { Value } from './Value.ts';

/** One value of a graph, as plain JSON. */
export interface GraphNode {
  /** Unique in its graph, and the same in the next snapshot for a node that computes the same thing. */
  readonly id: string;
  readonly kind: ValueKind;
  /** The operation; `null` on variables and constants. */
  readonly op: OperationName | null;
  /** The constant that belongs to the operation, where its row has one: the slope of a leaky ReLU. */
  readonly setting?: number;
  /** A name given by the author: `a`. */
  readonly label?: string;
  /** The number computed in the forward pass. */
  readonly data: number;
  /** ∂output/∂this; 0 on constants, which nothing is differentiated with respect to. */
  readonly grad: number;
  /** The groups the node lies in, from outer to inner: `['layer 1', 'neuron 3']`. Absent on a node in none. */
  readonly group?: readonly string[];
}

/** One use of a value by an operation. `a * a` has two edges, slots 0 and 1. */
export interface GraphEdge {
  readonly id: string;
  /** The operand's node. */
  readonly source: string;
  /** The node of the operation that uses it. */
  readonly target: string;
  /** Which operand it is, from 0. */
  readonly slot: number;
  /** ∂target/∂source through this use alone. */
  readonly localGradient: number;
}

/** A picture of a graph at one moment: plain JSON, in topological order, the output last. */
export interface GraphSnapshot {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface TraceOptions {
  /** The groups a value lies in, from outer to inner; `undefined`, the default, and `[]` for none. */
  readonly groupOf?: (value: Value) => readonly string[] | undefined;
}

/**
 * Takes down the graph behind a value, with its numbers as they are now.
 * Call `root.backward()` first to have gradients in it.
 */
export function traceGraph(root: Value, { groupOf }: TraceOptions = {}): GraphSnapshot {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const ids = new Map<Value, string>();
  const taken = new Map<string, number>();
  for (const value of topologicalOrder(root)) {
    const operandIds = value.operands.map((operand) => ids.get(operand)!);
    const id = unique(nodeName(value, operandIds), taken);
    ids.set(value, id);
    const group = groupOf?.(value) ?? [];
    nodes.push({
      id,
      kind: value.kind,
      op: value.op,
      ...(value.op !== null && operation(value.op).setting ? { setting: value.setting } : {}),
      ...(value.label === '' ? {} : { label: value.label }),
      data: value.data,
      grad: value.grad,
      ...(group.length === 0 ? {} : { group }),
    });
    const locals = localGradients(value);
    operandIds.forEach((source, slot) => {
      edges.push({ id: `${source}->${id}:${slot}`, source, target: id, slot, localGradient: locals[slot] ?? 0 });
    });
  }
  return { nodes, edges };
}

/** ∂value/∂operand for each operand: the rule of the table with an upstream gradient of 1. */
function localGradients(value: Value): readonly (number | null)[] {
  if (value.op === null) return [];
  return operation(value.op).backward(numberAlgebra, 1, value.data, dataOf(value.operands), value.setting);
}

/** A name made from what the node computes, so that it survives edits elsewhere in the expression. */
function nodeName(value: Value, operandIds: readonly string[]): string {
  if (value.kind === 'variable') return value.label === '' ? 'variable' : value.label;
  if (value.op === null) return String(value.data);
  return `${value.op}_${hash(`${value.setting}(${operandIds.join(',')})`)}`;
}

function unique(name: string, taken: Map<string, number>): string {
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return count === 1 ? name : `${name}#${count}`;
}

/** FNV-1a, 32 bits, in base 36. A clash costs nothing but a `#2`. */
function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}
