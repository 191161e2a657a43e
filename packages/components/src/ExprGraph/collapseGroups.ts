import type { GraphEdge, GraphNode, GraphSnapshot } from '@micrograd-playground/engine';
import type { Group, GroupTree } from './groupTree.ts';
import { groupTree } from './groupTree.ts';

/** A group drawn as one node. */
export interface GroupNode {
  readonly id: string;
  readonly kind: 'group';
  readonly op: null;
  /** The group's name within the group around it. */
  readonly label: string;
  /** The value that leaves it; NaN where not exactly one does. */
  readonly data: number;
  /** √(Σ grad²) over its parameters; without parameters, the gradient of the value that leaves it. */
  readonly grad: number;
  readonly group: Group;
  /** All nodes inside; ids of the graph. */
  readonly members: readonly string[];
  /**
   * The operations inside whose values are used outside, and the output if it is inside; ids of the graph. Weights that
   * leave for a penalty are not what the group computes; they count only where nothing else leaves.
   */
  readonly outputs: readonly string[];
  /** The variables inside; ids of the graph. */
  readonly parameters: readonly string[];
}

/** An edge from or to a group stands for all edges between the same two. */
export interface ShownEdge extends GraphEdge {
  /** Ids of the edges that it stands for; absent = for itself. */
  readonly members?: readonly string[];
}

export type ShownNode = GraphNode | GroupNode;

/** A graph as it is drawn, groups and all: in topological order, the output last. Every snapshot is one. */
export interface ShownGraph {
  readonly nodes: readonly ShownNode[];
  readonly edges: readonly ShownEdge[];
  /** Groups that are expanded, the outer before the inner: their nodes stand in a frame. */
  readonly frames?: readonly Group[];
  /** By node, the innermost frame that it stands in. */
  readonly frameOf?: ReadonlyMap<string, string>;
}

/** What one drawn node stands for. */
interface Content {
  readonly group: Group | undefined;
  readonly nodes: GraphNode[];
  /** Where the last of them stands in the graph. */
  readonly last: number;
}

export interface CollapsedGraph {
  readonly graph: ShownGraph;
  /** The groups that are drawn as one node, by that node's id. */
  readonly groups: ReadonlyMap<string, GroupNode>;
  /** For each node of the graph the id of the node that shows it: itself, or its group's. */
  readonly shownIds: ReadonlyMap<string, string>;
}

/** The id of the node that a group is drawn as. */
export function groupNodeId(id: string): string {
  return `group ${id}`;
}

/**
 * Draws every group that is not expanded as one node.
 *
 * @param expanded ids of groups; a group inside one that is not expanded is not seen
 * @param tree the graph's groups, where they are known
 */
export function collapseGroups(
  graph: GraphSnapshot,
  expanded: ReadonlySet<string>,
  tree: GroupTree = groupTree(graph),
): CollapsedGraph {
  if (tree.groups.size === 0) {
    return { graph, groups: new Map(), shownIds: new Map(graph.nodes.map(({ id }) => [id, id])) };
  }
  const shownIds = new Map<string, string>();
  const frameOf = new Map<string, string>();
  const contents = new Map<string, Content>();
  graph.nodes.forEach((node, i) => {
    const chain = tree.chains[i] ?? [];
    const closed = chain.findIndex((id) => !expanded.has(id));
    const group = tree.groups.get(chain[closed] ?? '');
    const id = group ? groupNodeId(group.id) : node.id;
    shownIds.set(node.id, id);
    const frame = chain[(closed < 0 ? chain.length : closed) - 1];
    if (frame !== undefined) frameOf.set(id, frame);
    const nodes = contents.get(id)?.nodes ?? [];
    contents.set(id, { group, nodes, last: i });
    nodes.push(node);
  });

  const edges: ShownEdge[] = [];
  const merged = new Map<string, { readonly at: number; readonly members: GraphEdge[] }>();
  const leaving = new Set(graph.nodes.slice(-1).map(({ id }) => id));
  for (const edge of graph.edges) {
    const source = shownIds.get(edge.source);
    const target = shownIds.get(edge.target);
    if (source === undefined || target === undefined) continue;
    if (source === edge.source && target === edge.target) {
      edges.push(edge);
      continue;
    }
    if (source === target) continue;
    leaving.add(edge.source);
    const key = `${source}\n${target}`;
    const known = merged.get(key);
    if (known) known.members.push(edge);
    else {
      const members = [edge];
      merged.set(key, { at: edges.length, members });
      edges.push(edge);
    }
  }
  for (const { at, members } of merged.values()) edges[at] = mergeEdges(members, shownIds);

  const groups = new Map<string, GroupNode>();
  const nodes = inOrder(contents, edges).map((id) => {
    const content = contents.get(id);
    const [first] = content?.nodes ?? [];
    if (!content?.group) return first;
    const node = toGroupNode(id, content.group, content.nodes, leaving);
    groups.set(id, node);
    return node;
  });
  const frames = [...tree.groups.values()].filter((group) => isShown(group, expanded, tree));
  const shown = nodes.filter((node) => node !== undefined);
  return { graph: { nodes: shown, edges, frames, frameOf }, groups, shownIds };
}

/** Whether a group is expanded, and all around it too. */
function isShown(group: Group, expanded: ReadonlySet<string>, { groups }: GroupTree): boolean {
  for (let at: Group | undefined = group; at; at = at.parent === null ? undefined : groups.get(at.parent)) {
    if (!expanded.has(at.id)) return false;
  }
  return true;
}

function mergeEdges(members: readonly GraphEdge[], shownIds: ReadonlyMap<string, string>): ShownEdge {
  const [first] = members;
  const source = shownIds.get(first?.source ?? '') ?? '';
  const target = shownIds.get(first?.target ?? '') ?? '';
  // A group has one place where all edges enter.
  const isIntoGroup = target !== first?.target;
  const slot = isIntoGroup ? 0 : Math.min(...members.map((edge) => edge.slot));
  return {
    id: `${source}->${target}:${slot}`,
    source,
    target,
    slot,
    localGradient: members.length === 1 && first ? first.localGradient : NaN,
    members: members.map(({ id }) => id),
  };
}

function toGroupNode(id: string, group: Group, nodes: readonly GraphNode[], leaving: ReadonlySet<string>): GroupNode {
  const used = nodes.filter((node) => leaving.has(node.id));
  const computed = used.filter(({ kind }) => kind === 'operation');
  const outputs = computed.length > 0 ? computed : used;
  const parameters = nodes.filter(({ kind }) => kind === 'variable');
  const numbers = groupNumbers(
    outputs.map(({ data }) => data),
    outputs.map(({ grad }) => grad),
    parameters.map(({ grad }) => grad),
  );
  return {
    id,
    kind: 'group',
    op: null,
    label: group.path.at(-1) ?? group.id,
    data: numbers.data ?? NaN,
    grad: numbers.grad ?? NaN,
    group,
    members: nodes.map((node) => node.id),
    outputs: outputs.map((node) => node.id),
    parameters: parameters.map((node) => node.id),
  };
}

/**
 * What a group shows: the value that leaves it, if one does, and the norm of the gradients of its parameters, as far
 * as they have arrived; `undefined` is not known yet, or not one number.
 */
export function groupNumbers(
  outputs: readonly (number | undefined)[],
  outputGradients: readonly (number | undefined)[],
  parameterGradients: readonly (number | undefined)[],
): { readonly data: number | undefined; readonly grad: number | undefined } {
  const data = outputs.length === 1 ? outputs[0] : undefined;
  if (parameterGradients.length === 0) {
    return { data, grad: outputGradients.length === 1 ? outputGradients[0] : undefined };
  }
  const known = parameterGradients.filter((grad) => grad !== undefined);
  return { data, grad: known.length === 0 ? undefined : Math.hypot(...known) };
}

/** The drawn nodes so that what one needs comes before it, otherwise as the graph has the last of each. */
function inOrder(contents: ReadonlyMap<string, Content>, edges: readonly ShownEdge[]): string[] {
  const operands = new Map<string, string[]>();
  for (const { source, target } of edges) {
    const list = operands.get(target);
    if (list) list.push(source);
    else operands.set(target, [source]);
  }
  const order: string[] = [];
  const seen = new Set<string>();
  for (const [root] of [...contents].sort(([, a], [, b]) => a.last - b.last)) {
    const stack = [{ id: root, next: 0 }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const operand = operands.get(top.id)?.[top.next++];
      if (operand === undefined) {
        stack.pop();
        if (!seen.has(top.id)) order.push(top.id);
        seen.add(top.id);
      } else if (!seen.has(operand)) stack.push({ id: operand, next: 0 });
    }
  }
  return order;
}
