import type { GroupNode } from './collapseGroups.ts';
import { groupNumbers } from './collapseGroups.ts';
import type { EdgeState, GraphStates, NodeState } from './graphStates.ts';
import type { GraphStructure } from './graphStructure.ts';

const FLOWS = ['backward', 'forward', 'done', 'quiet'] as const;

/**
 * What is drawn for every node and edge of a graph, from what each of them shows: a group shows what of its
 * nodes matters outside, and is lit by whatever happens in it. While a node of a group is at work, the group is: the
 * values that it takes move along its edges, or the gradients that it has handed on.
 *
 * @param states by ids of the graph
 * @param currentId the drawn node that the keyboard is at
 * @returns by ids that are drawn
 */
export function shownStates(
  states: GraphStates,
  { source, graph }: Pick<GraphStructure, 'source' | 'graph'>,
  currentId: string | undefined,
): GraphStates {
  const { worker } = states;
  const working = worker && source.nodes.find((node) => node.kind === 'group' && node.members.includes(worker.id));
  const nodes = new Map<string, NodeState>();
  source.nodes.forEach((node, i) => {
    const id = graph.nodes[i]?.id ?? node.id;
    const inside = node.kind === 'group' ? groupState(node, states.nodes) : states.nodes.get(node.id);
    const active = working === node ? worker?.phase : working ? undefined : inside?.active;
    const state = inside && inside.active !== active ? { ...inside, active } : inside;
    if (state) nodes.set(id, id === currentId ? { ...state, current: true } : state);
  });
  const edges = new Map<string, EdgeState>();
  source.edges.forEach(({ id, target, members }, i) => {
    const state = members ? mergedState(members, states.edges) : states.edges.get(id);
    if (!state) return;
    const flow = working && target === working.id ? flowInto(worker?.phase, state.flow) : state.flow;
    edges.set(graph.edges[i]?.id ?? id, flow === state.flow ? state : { ...state, flow });
  });
  return { nodes, edges, worker, contribution: working ? undefined : states.contribution };
}

/** What moves along an edge into a group that is at work. */
function flowInto(phase: 'forward' | 'backward' | undefined, flow: EdgeState['flow']): EdgeState['flow'] {
  if (phase === 'forward') return 'forward';
  return flow === 'done' ? 'backward' : flow;
}

function groupState(
  { members, outputs, parameters }: GroupNode,
  states: ReadonlyMap<string, NodeState>,
): NodeState | undefined {
  const statesOf = (ids: readonly string[]) =>
    ids.map((id) => states.get(id)).filter((state): state is NodeState => state !== undefined);
  const inside = statesOf(members);
  const leaving = statesOf(outputs);
  const trained = statesOf(parameters);
  const values = leaving.map(({ data }) => data);
  const numbers = groupNumbers(
    values,
    leaving.map(({ grad }) => grad),
    trained.map(({ grad }) => grad),
  );
  const hidden = inside.some((state) => state.hidden);
  return {
    ...numbers,
    grad: hidden ? undefined : numbers.grad,
    hidden,
    pending: values.every((value) => value === undefined),
    values,
    active: inside.find(({ active }) => active)?.active,
    selected: inside.some(({ selected }) => selected),
    output: inside.some(({ output }) => output),
    current: false,
  };
}

function mergedState(members: readonly string[], states: ReadonlyMap<string, EdgeState>): EdgeState | undefined {
  const all = members.map((id) => states.get(id)).filter((state): state is EdgeState => state !== undefined);
  const [first] = all;
  return (
    first && {
      localGradient: all.length === 1 ? first.localGradient : undefined,
      flow: FLOWS.find((flow) => all.some((state) => state.flow === flow)) ?? 'quiet',
      near: all.some(({ near }) => near),
    }
  );
}
