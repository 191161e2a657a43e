import type { GraphEdge, GraphNode, GraphSnapshot } from '@micrograd-playground/engine';
import type { Written } from './formulaAlgebra.ts';
import type { FormulaNode } from './FormulaNode.ts';
import { formulaWidth } from './formulaWidth.ts';
import { printPlain } from './printPlain.ts';
import { number, partial, symbol, term } from './writeFormula.ts';
import { writeDerivative, writeOperation } from './writeOperation.ts';

/** The widest piece of mathematics that is its own name, em: a·b is, a·b + c is called u. */
const WIDEST_NAME = 4.6;
const LETTERS = ['u', 'v', 'w', 's', 't', 'p', 'q', 'r', 'z'];

/**
 * A graph as formulas speak of it. The output is L, what has a name keeps it, one small operation on named things is
 * named by itself (a·b), and everything else gets a letter that no variable has: u, v, w, or u₁, u₂, … where those are
 * not enough.
 */
export class FormulaContext {
  readonly graph: GraphSnapshot;
  readonly output: GraphNode | undefined;
  private readonly nodes: ReadonlyMap<string, GraphNode>;
  private readonly edges: ReadonlyMap<string, GraphEdge>;
  private readonly operandEdges = new Map<string, GraphEdge[]>();
  private readonly names = new Map<string, FormulaNode>();
  private readonly lettered = new Set<string>();

  constructor(graph: GraphSnapshot, outputId?: string) {
    this.graph = graph;
    this.nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    this.edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
    this.output = (outputId === undefined ? undefined : this.nodes.get(outputId)) ?? graph.nodes.at(-1);
    for (const edge of graph.edges) {
      const edges = this.operandEdges.get(edge.target) ?? [];
      edges[edge.slot] = edge;
      this.operandEdges.set(edge.target, edges);
    }
    this.giveNames();
  }

  node(id: string): GraphNode | undefined {
    return this.nodes.get(id);
  }

  edge(id: string): GraphEdge | undefined {
    return this.edges.get(id);
  }

  /** The nodes that an operation is applied to, in order. */
  operandsOf(id: string): GraphNode[] {
    const edges = this.operandEdges.get(id)?.filter((edge) => edge !== undefined) ?? [];
    return edges.flatMap(({ source }) => this.nodes.get(source) ?? []);
  }

  /** The node by its name. */
  name(id: string): FormulaNode {
    return term(id, 'value', this.names.get(id) ?? symbol(id));
  }

  /** The name in plain text. */
  text(id: string): string {
    return printPlain(this.name(id));
  }

  /** The node's number, in the place of its name. */
  value(id: string): FormulaNode {
    return term(id, 'value', number(this.nodes.get(id)?.data ?? NaN));
  }

  /** ∂L/∂node */
  gradient(id: string): FormulaNode {
    const output = this.output ? (this.names.get(this.output.id) ?? symbol('L')) : symbol('L');
    return term(id, 'gradient', partial(output, this.names.get(id) ?? symbol(id)));
  }

  /** What an operation does, with names or with numbers; `undefined` on leaves. */
  operation(id: string, write: 'name' | 'value'): FormulaNode | undefined {
    const op = this.nodes.get(id)?.op ?? null;
    if (op === null) return undefined;
    return writeOperation(
      op,
      this.operandsOf(id).map((operand) => this[write](operand.id)),
    );
  }

  /** ∂node/∂operand by the rule of the operation, with names or with numbers. */
  derivative(id: string, slot: number, write: 'name' | 'value'): FormulaNode {
    const node = this.nodes.get(id);
    if (!node?.op) return number(0);
    const operands = this.operandsOf(id).map((operand) => this.written(operand, write));
    return writeDerivative(node.op, slot, operands, this.written(node, write), node.setting ?? 0);
  }

  /** Whether its name is what it computes, so that nobody needs to be told. */
  isNamedByItself(id: string): boolean {
    const node = this.nodes.get(id);
    return node !== undefined && node.id !== this.output?.id && node.label === undefined && !this.lettered.has(id);
  }

  /** Whether its name is a letter that stands nowhere in the graph. */
  isLettered(id: string): boolean {
    return this.lettered.has(id);
  }

  private written(node: GraphNode, write: 'name' | 'value'): Written {
    const isFixed = node.kind === 'constant';
    return { formula: isFixed ? number(node.data) : this[write](node.id), value: node.data, isFixed };
  }

  private giveNames(): void {
    const taken = new Set(this.graph.nodes.map(({ label }) => label));
    const nameless: string[] = [];
    for (const node of this.graph.nodes) {
      const name = node.id === this.output?.id && node.op !== null ? symbol('L') : this.ownName(node);
      if (name) this.names.set(node.id, name);
      else nameless.push(node.id);
    }
    const free = LETTERS.filter((letter) => !taken.has(letter));
    nameless.forEach((id, i) => {
      const letter = nameless.length <= Math.min(3, free.length) ? free[i] : undefined;
      this.names.set(id, letter === undefined ? symbol(free[0] ?? 'node', i + 1) : symbol(letter));
      this.lettered.add(id);
    });
  }

  private ownName({ id, kind, label, data, op }: GraphNode): FormulaNode | undefined {
    if (label !== undefined) return symbol(label);
    if (kind === 'constant') return number(data);
    if (op === null) return undefined;
    const operands = this.operandsOf(id);
    if (operands.some((operand) => operand.op !== null && operand.label === undefined)) return undefined;
    const formula = writeOperation(
      op,
      operands.map((operand) => this.names.get(operand.id) ?? symbol(operand.id)),
    );
    return formulaWidth(formula) <= WIDEST_NAME ? formula : undefined;
  }
}
