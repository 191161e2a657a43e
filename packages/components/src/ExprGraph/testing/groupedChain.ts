import type { GraphNode, GraphSnapshot } from '@micrograd-playground/engine';

/** For tests: a chain of nodes v0, v1, …, each in the groups given for it. */
export function groupedChain(...groups: readonly (readonly string[])[]): GraphSnapshot {
  const nodes = groups.map((group, i): GraphNode => {
    const isFirst = i === 0;
    return {
      id: `v${i}`,
      kind: isFirst ? 'variable' : 'operation',
      op: isFirst ? null : 'neg',
      data: i,
      grad: 3 + i,
      ...(group.length > 0 ? { group } : {}),
    };
  });
  const edges = nodes.slice(1).map(({ id }, i) => ({
    id: `v${i}->${id}:0`,
    source: `v${i}`,
    target: id,
    slot: 0,
    localGradient: -1,
  }));
  return { nodes, edges };
}
