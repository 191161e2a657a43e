import type { GraphSnapshot } from '@micrograd-playground/engine';

/** Nodes of a graph that can be drawn as one. */
export interface Group {
  /** Its path as one text: `layer 1/neuron 3`. */
  readonly id: string;
  readonly path: readonly string[];
  /** The group around it; `null` = none. */
  readonly parent: string | null;
  /** How many nodes it holds, those of groups inside it included. */
  readonly size: number;
}

/** The groups of a graph, each of which can be drawn as one node, alone and together with all others. */
export interface GroupTree {
  /** By id, the outer before the inner. */
  readonly groups: ReadonlyMap<string, Group>;
  /** For each node of the graph the ids of its groups, from the outermost; empty in a graph without groups. */
  readonly chains: readonly (readonly string[])[];
}

/** For each node, those that use it. */
type Users = readonly (readonly number[])[];

const NO_GROUPS: GroupTree = { groups: new Map(), chains: [] };

/** The id of the group with a path. A slash in a name is written `~1`, a tilde `~0`. */
export function groupId(path: readonly string[]): string {
  return path.map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}

/**
 * Reads the groups of a graph. Left out are those that could not be drawn as one node, because a value would leave
 * them and come back: beside the other groups at their level, every group has all that it needs before it, and all
 * that needs it after it. So whatever is expanded, the picture flows one way.
 */
export function groupTree({ nodes, edges }: GraphSnapshot): GroupTree {
  const paths = new Map<string, readonly string[]>();
  const chains = nodes.map(({ group = [] }) =>
    group.map((_, depth) => {
      const path = group.slice(0, depth + 1);
      const id = groupId(path);
      if (!paths.has(id)) paths.set(id, path);
      return id;
    }),
  );
  if (paths.size === 0) return NO_GROUPS;
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const users: number[][] = nodes.map(() => []);
  for (const { source, target } of edges) {
    const user = index.get(target);
    if (user !== undefined) users[index.get(source) ?? -1]?.push(user);
  }
  const all = nodes.map((_, i) => i);
  dissolveCircles(users, chains, all, 0);

  const sizes = new Map<string, number>();
  const parents = new Map<string, string | null>();
  for (const chain of chains) {
    chain.forEach((id, depth) => {
      sizes.set(id, (sizes.get(id) ?? 0) + 1);
      parents.set(id, chain[depth - 1] ?? null);
    });
  }
  const groups = new Map<string, Group>();
  for (const [id, path] of paths) {
    const size = sizes.get(id);
    if (size !== undefined) groups.set(id, { id, path, parent: parents.get(id) ?? null, size });
  }
  return { groups, chains };
}

/** Takes groups out of the chains of some nodes, at one depth and below, until none stands in a circle. */
function dissolveCircles(users: Users, chains: string[][], members: readonly number[], depth: number): void {
  for (;;) {
    const dissolved = groupsToDissolve(users, chains, members, depth);
    if (dissolved.size === 0) break;
    for (const v of members) {
      const chain = chains[v];
      if (chain && dissolved.has(chain[depth] ?? '')) chain.splice(depth, 1);
    }
  }
  const inner = new Map<string, number[]>();
  for (const v of members) {
    const id = chains[v]?.[depth];
    if (id === undefined) continue;
    const list = inner.get(id);
    if (list) list.push(v);
    else inner.set(id, [v]);
  }
  for (const list of inner.values()) dissolveCircles(users, chains, list, depth + 1);
}

/**
 * Of the groups at a depth that stand in a circle when each is drawn as one, those that do so even alone; or else
 * the largest one.
 */
function groupsToDissolve(
  users: Users,
  chains: readonly (readonly string[])[],
  members: readonly number[],
  depth: number,
): Set<string> {
  const items = new Map<string, number>();
  const itemOf = new Map<number, number>();
  let count = 0;
  for (const v of members) {
    const id = chains[v]?.[depth];
    const item = (id === undefined ? undefined : items.get(id)) ?? count++;
    if (id !== undefined) items.set(id, item);
    itemOf.set(v, item);
  }
  if (items.size === 0) return new Set();
  const onwards: number[][] = Array.from({ length: count }, () => []);
  const backwards: number[][] = Array.from({ length: count }, () => []);
  for (const v of members) {
    const from = itemOf.get(v) ?? 0;
    for (const user of users[v] ?? []) {
      const to = itemOf.get(user);
      if (to === undefined || to === from) continue;
      onwards[from]?.push(to);
      backwards[to]?.push(from);
    }
  }
  const circular = new Set(itemOf.values());
  trim(circular, onwards);
  trim(circular, backwards);
  const suspects = [...items].filter(([, item]) => circular.has(item)).map(([id]) => id);
  const returning = suspects.filter((id) => comesBack(users, (v) => chains[v]?.[depth] === id, members));
  if (returning.length > 0 || suspects.length === 0) return new Set(returning);
  const size = (id: string) => members.filter((v) => chains[v]?.[depth] === id).length;
  return new Set([suspects.reduce((a, b) => (size(b) > size(a) ? b : a))]);
}

/** Takes away, one after the other, all items to which nothing that is left leads. */
function trim(left: Set<number>, next: Users): void {
  const incoming = new Map<number, number>();
  for (const item of left) for (const to of next[item] ?? []) incoming.set(to, (incoming.get(to) ?? 0) + 1);
  const free = [...left].filter((item) => !incoming.has(item));
  for (let item = free.pop(); item !== undefined; item = free.pop()) {
    left.delete(item);
    for (const to of next[item] ?? []) {
      const count = (incoming.get(to) ?? 0) - 1;
      incoming.set(to, count);
      if (count === 0 && left.has(to)) free.push(to);
    }
  }
}

/** Whether a value that leaves a group leads back into it. */
function comesBack(users: Users, isInside: (node: number) => boolean, members: readonly number[]): boolean {
  const seen = new Set<number>();
  const stack = members.filter(isInside);
  for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
    for (const user of users[v] ?? []) {
      if (isInside(user)) {
        if (!isInside(v)) return true;
      } else if (!seen.has(user)) {
        seen.add(user);
        stack.push(user);
      }
    }
  }
  return false;
}
