import type { GraphSnapshot } from '@micrograd-playground/engine';
import { useMemo, useState } from 'react';
import { hasSameStructure } from '../../ExprGraph/graphStructure.ts';
import type { GroupTree } from '../../ExprGraph/groupTree.ts';
import { groupTree } from '../../ExprGraph/groupTree.ts';
import { groupedOrder } from './groupedOrder.ts';

/** A graph whose groups come one after the other. */
export interface GroupedGraph {
  readonly graph: GraphSnapshot;
  /** Its groups; another object only for another structure. */
  readonly tree: GroupTree;
  /** The graph as it was when its structure was first seen: for what does not depend on its numbers. */
  readonly structure: GraphSnapshot;
}

interface Known {
  /** As it was given. */
  readonly source: GraphSnapshot;
  readonly order: readonly number[];
  readonly tree: GroupTree;
  readonly structure: GraphSnapshot;
}

/** Orders a graph by its groups (see `groupedOrder`); the order is found once for all numbers. */
export function useGroupedGraph(source: GraphSnapshot): GroupedGraph {
  const [last, setLast] = useState(() => group(source));
  const known = hasSameStructure(last.source, source) ? last : group(source);
  if (known !== last) setLast(known);
  const graph = useMemo(
    () => (source === known.source ? known.structure : inOrder(source, known.order)),
    [source, known],
  );
  return { graph, tree: known.tree, structure: known.structure };
}

function group(source: GraphSnapshot): Known {
  const { groups, chains } = groupTree(source);
  const order = groupedOrder(source, { groups, chains });
  const tree = { groups, chains: groups.size === 0 ? chains : order.map((i) => chains[i] ?? []) };
  return { source, order, tree, structure: inOrder(source, order) };
}

function inOrder({ nodes, edges }: GraphSnapshot, order: readonly number[]): GraphSnapshot {
  return { nodes: order.flatMap((i) => nodes[i] ?? []), edges };
}
