import type { GraphNode, GraphSnapshot } from '@micrograd-playground/engine';
import { subscript } from './subscripts.ts';

/**
 * A graph in which no two nodes have the same name. A program may give a name to one value after another: the first of
 * them keeps it, which is the variable if one is among them, and the others are a₁, a₂, … in the order of the graph. A
 * number that would make a name look or sound like another one of the graph (`a1`, `a_1`) is passed over.
 *
 * @returns the graph itself where all names are distinct
 */
export function distinctNames(graph: GraphSnapshot): GraphSnapshot {
  const holders = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    if (node.label !== undefined) holders.set(node.label, [...(holders.get(node.label) ?? []), node]);
  }
  if ([...holders.values()].every(({ length }) => length === 1)) return graph;
  const taken = takenNames(holders.keys());
  const names = new Map<GraphNode, string>();
  for (const [label, nodes] of holders) {
    const first = nodes.find(({ kind }) => kind === 'variable') ?? nodes[0];
    let count = 0;
    for (const node of nodes) {
      if (node === first) continue;
      do count++;
      while (taken.has(spelling(label + subscript(count))));
      names.set(node, label + subscript(count));
    }
    for (const name of names.values()) taken.add(spelling(name));
  }
  const nodes = graph.nodes.map((node) => {
    const name = names.get(node);
    return name === undefined ? node : { ...node, label: name };
  });
  return { ...graph, nodes };
}

/** Names that are in use, each as `spelling` has it. */
export function takenNames(names: Iterable<string | undefined>): Set<string> {
  return new Set(Array.from(names, (name) => spelling(name ?? '')));
}

/** What a name shares with those that look or sound like it: `a₁`, `a1` and `a_1` are spelled alike. */
export function spelling(name: string): string {
  return name.normalize('NFKC').replaceAll('_', '');
}
