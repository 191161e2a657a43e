/** Edges by one of their ends: those of node v are `edges[start[v]]` up to `edges[start[v + 1] − 1]`. */
export interface EdgeGroups {
  readonly edges: Int32Array;
  readonly start: Int32Array;
}

/** Groups edges by an end, given as one node number for each edge; order within a group is kept. */
export function groupEdges(nodeCount: number, ends: Int32Array): EdgeGroups {
  const start = new Int32Array(nodeCount + 1);
  for (const end of ends) start[end + 1]!++;
  for (let v = 0; v < nodeCount; v++) start[v + 1]! += start[v]!;
  const next = start.slice();
  const edges = new Int32Array(ends.length);
  for (let edge = 0; edge < ends.length; edge++) edges[next[ends[edge]!]!++] = edge;
  return { edges, start };
}
