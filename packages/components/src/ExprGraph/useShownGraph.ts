import type { GraphSnapshot } from '@micrograd-playground/engine';
import { useMemo, useState } from 'react';
import type { CollapsedGraph } from './collapseGroups.ts';
import { collapseGroups } from './collapseGroups.ts';
import type { GraphStructure } from './graphStructure.ts';
import { graphStructure, hasSameStructure } from './graphStructure.ts';
import type { GroupTree } from './groupTree.ts';
import { groupTree } from './groupTree.ts';
import { suggestedGroups } from './suggestedGroups.ts';
import { withDistinctIds } from './withDistinctIds.ts';

/** A graph with its groups as they are expanded: another object only when another structure is drawn. */
export interface ShownStructure extends CollapsedGraph {
  readonly tree: GroupTree;
  readonly expanded: ReadonlySet<string>;
  readonly structure: GraphStructure;
}

interface Known extends ShownStructure {
  /** The snapshot it was read from; only its structure counts. */
  readonly source: GraphSnapshot;
}

/**
 * What of a graph is drawn. Numbers that change change nothing in it.
 *
 * @param expandedIds ids of the expanded groups; `undefined` = as the size of the graph suggests
 */
export function useShownGraph(graph: GraphSnapshot, expandedIds: readonly string[] | undefined): ShownStructure {
  const wanted = useMemo(() => expandedIds && new Set(expandedIds), [expandedIds]);
  const [known, setKnown] = useState(() => show(graph, wanted));
  const isKnown = hasSameStructure(known.source, graph);
  if (
    isKnown &&
    (wanted === known.expanded || isSameSet(wanted ?? suggestedGroups(known.tree, graph), known.expanded))
  ) {
    return known;
  }
  const next = show(graph, wanted, known, isKnown ? known.tree : undefined);
  setKnown(next);
  return next;
}

function show(
  graph: GraphSnapshot,
  wanted: ReadonlySet<string> | undefined,
  before?: Known,
  tree = groupTree(withDistinctIds(graph)),
): Known {
  const expanded = wanted ?? suggestedGroups(tree, graph);
  const collapsed = collapseGroups(graph, expanded, tree);
  return { ...collapsed, source: graph, tree, expanded, structure: graphStructure(collapsed.graph, before?.structure) };
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
