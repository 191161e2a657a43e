import type { ShownGraph, ShownNode } from './collapseGroups.ts';

/**
 * For nodes of an edited graph, the node before the edit that a reader takes for the same: the one
 * that computes the same thing (equal ids), else the one that stands in the same slot under a
 * matched user, starting from the output. Each old node is given away once.
 */
export function matchNodes(before: ShownGraph, after: ShownGraph): Map<string, string> {
  const matches = new Map<string, string>();
  const old = index(before);
  const fresh = index(after);
  const taken = new Set<string>();
  const match = (newId: string, oldId: string) => {
    matches.set(newId, oldId);
    taken.add(oldId);
  };
  for (const { id } of after.nodes) if (old.nodes.has(id)) match(id, id);

  const [oldOutput, newOutput] = [before.nodes.at(-1), after.nodes.at(-1)];
  if (
    oldOutput &&
    newOutput &&
    isGroup(oldOutput) === isGroup(newOutput) &&
    !matches.has(newOutput.id) &&
    !taken.has(oldOutput.id)
  ) {
    match(newOutput.id, oldOutput.id);
  }
  for (const { id } of [...after.nodes].reverse()) {
    const oldId = matches.get(id);
    if (oldId === undefined || oldId === id) continue;
    const oldOperands = (old.operands.get(oldId) ?? []).filter((operand) => !taken.has(operand));
    for (const operand of fresh.operands.get(id) ?? []) {
      if (matches.has(operand)) continue;
      const node = fresh.nodes.get(operand);
      const found = oldOperands.find((candidate) => !taken.has(candidate) && alike(old.nodes.get(candidate), node));
      if (found !== undefined) match(operand, found);
    }
  }
  return matches;
}

function isGroup({ kind }: ShownNode): boolean {
  return kind === 'group';
}

/** A constant may have become another constant, an operation another one; a variable and a group are themselves or nothing. */
function alike(a: ShownNode | undefined, b: ShownNode | undefined): boolean {
  return a?.kind === b?.kind && a?.kind !== 'variable' && a?.kind !== 'group';
}

function index({ nodes, edges }: ShownGraph) {
  const operands = new Map<string, string[]>();
  for (const edge of edges) {
    const list = operands.get(edge.target);
    if (list) list.push(edge.source);
    else operands.set(edge.target, [edge.source]);
  }
  return { nodes: new Map(nodes.map((node) => [node.id, node])), operands };
}
