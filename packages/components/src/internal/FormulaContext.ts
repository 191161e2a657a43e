import type { GraphEdge, GraphNode, GraphSnapshot } from '@micrograd-playground/engine';
import type { Written } from './formulaAlgebra.ts';
import type { FormulaNode } from './FormulaNode.ts';
import { graphNames, named } from './graphNames.ts';
import { printPlain } from './printPlain.ts';
import { number, partial, symbol, term } from './writeFormula.ts';
import { writeDerivative, writeOperation } from './writeOperation.ts';

/** A graph as formulas speak of it. */
export class FormulaContext {
  readonly output: GraphNode | undefined;
  private readonly nodes: ReadonlyMap<string, GraphNode>;
  private readonly edges: ReadonlyMap<string, GraphEdge>;
  private readonly operandEdges = new Map<string, GraphEdge[]>();
  private readonly names: ReadonlyMap<string, FormulaNode>;
  private readonly lettered: ReadonlySet<string>;

  constructor(source: GraphSnapshot, outputId?: string) {
    const { graph, output, names, lettered } = graphNames(source, outputId);
    this.output = output;
    this.names = names;
    this.lettered = lettered;
    this.nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    this.edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
    for (const edge of graph.edges) {
      const edges = this.operandEdges.get(edge.target) ?? [];
      edges[edge.slot] = edge;
      this.operandEdges.set(edge.target, edges);
    }
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

  /** The name that its author gave it, where it goes by another one: the output is L. */
  ownName(id: string): FormulaNode | undefined {
    const { label } = this.nodes.get(id) ?? {};
    return label === undefined || this.text(id) === label ? undefined : term(id, 'value', named(label));
  }

  /** ∂L/∂node */
  gradient(id: string): FormulaNode {
    const output = this.names.get(this.output?.id ?? '') ?? symbol('L');
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

  /**
   * ∂node/∂operand, where that can only be the local derivative of this use. Of the output it would read like the gradient
   * that is looked for, and where another operand was computed from this one too it would be the derivative by both ways.
   */
  partial(id: string, slot: number): FormulaNode | undefined {
    const operands = this.operandsOf(id);
    const operand = operands[slot];
    if (id === this.output?.id || operand === undefined) return undefined;
    const hasOtherWay = operands.some((other, i) => i !== slot && this.dependsOn(other.id, operand.id));
    return hasOtherWay ? undefined : partial(this.name(id), this.name(operand.id));
  }

  /** The local derivative ∂node/∂operand by the rule of the operation, with names or with numbers. */
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

  /** Whether a node is another one, or was computed from it. */
  private dependsOn(id: string, otherId: string): boolean {
    const met = new Set([id]);
    for (const each of met) {
      if (each === otherId) return true;
      for (const { source } of this.operandEdges.get(each)?.filter((edge) => edge !== undefined) ?? []) met.add(source);
    }
    return false;
  }

  private written(node: GraphNode, write: 'name' | 'value'): Written {
    const isFixed = node.kind === 'constant';
    return { formula: isFixed ? number(node.data) : this[write](node.id), value: node.data, isFixed };
  }
}
