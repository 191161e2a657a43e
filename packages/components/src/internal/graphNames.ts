import type { GraphNode, GraphSnapshot } from '@micrograd-playground/engine';
import { distinctNames, spelling, takenNames } from './distinctNames.ts';
import { outputNode } from './outputNode.ts';
import { splitSubscript, subscript } from './subscripts.ts';
import type { FormulaNode } from './FormulaNode.ts';
import { formulaWidth } from './formulaWidth.ts';
import { printPlain } from './printPlain.ts';
import { number, symbol } from './writeFormula.ts';
import { writeOperation } from './writeOperation.ts';

/** The widest piece of mathematics that is its own name, em: a·b is, a·b + c is called u. */
const WIDEST_NAME = 4.6;
const LETTERS = ['u', 'v', 'w', 's', 't', 'p', 'q', 'r', 'z'];
const OUTPUT = 'L';
/** What an output without a name is called where a node of the graph is called L. */
const OTHER_OUTPUTS = ['y', 'z', 'J', 'E', 'out'];

/** What the nodes of a graph are called, everywhere. */
export interface GraphNames {
  /** The graph, with a name that several nodes share told apart: a, a₁, a₂. */
  readonly graph: GraphSnapshot;
  /** The node that is differentiated. */
  readonly output: GraphNode | undefined;
  /** Each node by its name; no two but equal constants are printed alike. */
  readonly names: ReadonlyMap<string, FormulaNode>;
  /** Nodes whose name is a letter that stands nowhere in the graph. */
  readonly lettered: ReadonlySet<string>;
}

/**
 * Names the nodes of a graph. The output is L; where another node has that name, it goes by its own one. What has a name
 * keeps it, one small operation on named things is named by itself (a·b), and everything else gets a letter that no
 * variable has: u, v, w, or u₁, u₂, … where those are not enough.
 *
 * @param outputId the node that is differentiated, if not the last one
 */
export function graphNames(source: GraphSnapshot, outputId?: string): GraphNames {
  const graph = distinctNames(source);
  const output = outputNode(graph, outputId);
  const others = graph.nodes.filter((node) => node !== output).map(({ label }) => label);
  const outputName = output && nameOutput(output, takenNames(others));
  const names = new Map<string, FormulaNode>();
  const operations = namedOperations(graph, output);
  for (const node of graph.nodes) {
    const { id, label, kind, data } = node;
    if (node === output && outputName !== undefined) names.set(id, named(outputName));
    else if (label !== undefined) names.set(id, named(label));
    else if (kind === 'constant') names.set(id, number(data));
    else {
      const formula = operations.get(id);
      if (formula) names.set(id, formula);
    }
  }
  const nameless = graph.nodes.map(({ id }) => id).filter((id) => !names.has(id));
  const taken = takenNames([...graph.nodes.map(({ label }) => label), outputName]);
  const letters = freeLetters(nameless.length, taken);
  nameless.forEach((id, i) => names.set(id, named(letters[i] ?? id)));
  return { graph, output, names, lettered: new Set(nameless) };
}

/** A name as formulas have it: w₁ is w with 1 below it. */
export function named(name: string): FormulaNode {
  const { stem, count } = splitSubscript(name);
  return symbol(stem, count);
}

/** `undefined` for a constant, which goes by its number. */
function nameOutput({ op, label }: GraphNode, taken: ReadonlySet<string>): string | undefined {
  if (op === null) return label;
  if (!taken.has(OUTPUT)) return OUTPUT;
  return label ?? OTHER_OUTPUTS.find((name) => !taken.has(spelling(name))) ?? freeLetters(1, taken)[0];
}

/** The small operations on named things, as they are written; what is written twice would not tell which one is meant. */
function namedOperations({ nodes, edges }: GraphSnapshot, output: GraphNode | undefined): Map<string, FormulaNode> {
  const names = new Map<string, FormulaNode>();
  for (const { id, op, label, kind, data } of nodes) {
    if (label !== undefined) names.set(id, named(label));
    else if (op === null && kind === 'constant') names.set(id, number(data));
  }
  const operands = new Map<string, string[]>();
  for (const { source, target, slot } of edges) {
    const sources = operands.get(target) ?? [];
    sources[slot] = source;
    operands.set(target, sources);
  }
  const written = new Map<string, { readonly id: string; readonly formula: FormulaNode }[]>();
  for (const node of nodes) {
    const { id, op, label } = node;
    if (op === null || label !== undefined || node === output) continue;
    const parts = (operands.get(id) ?? []).map((operand) => names.get(operand));
    if (!parts.every((part) => part !== undefined)) continue;
    const formula = writeOperation(op, parts);
    if (formulaWidth(formula) > WIDEST_NAME) continue;
    const text = printPlain(formula);
    written.set(text, [...(written.get(text) ?? []), { id, formula }]);
  }
  const single = [...written.values()].filter(({ length }) => length === 1).flat();
  return new Map(single.map(({ id, formula }) => [id, formula]));
}

function freeLetters(count: number, taken: ReadonlySet<string>): string[] {
  const free = LETTERS.filter((letter) => !taken.has(letter));
  if (count <= Math.min(3, free.length)) return free.slice(0, count);
  const stem = free[0] ?? 'node';
  const letters: string[] = [];
  for (let i = 1; letters.length < count; i++) {
    if (!taken.has(spelling(stem + subscript(i)))) letters.push(stem + subscript(i));
  }
  return letters;
}
