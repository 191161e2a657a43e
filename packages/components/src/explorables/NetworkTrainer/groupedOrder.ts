import type { GraphSnapshot } from '@micrograd-playground/engine';
import type { GroupTree } from '../../ExprGraph/groupTree.ts';

/** What stands at one depth: a group with the nodes in it, or a node alone. */
interface Item {
  readonly isGroup: boolean;
  readonly members: number[];
}

/**
 * The nodes of a graph in another topological order: those of a group come one after the other, at every depth. Whatever
 * groups are collapsed, each is then gone through at once in both passes, and which comes before which does not depend on
 * what is expanded. Sums over several uses of a value are taken in this order, too.
 *
 * @returns the places that the nodes have in the graph
 */
export function groupedOrder({ nodes, edges }: GraphSnapshot, { groups, chains }: GroupTree): number[] {
  const all = nodes.map((_, i) => i);
  if (groups.size === 0) return all;
  const places = new Map(nodes.map(({ id }, i) => [id, i]));
  const operands: number[][] = nodes.map(() => []);
  for (const { source, target } of edges) operands[places.get(target) ?? -1]?.push(places.get(source) ?? -1);
  return inGroups(all, 0, chains, operands);
}

function inGroups(
  members: readonly number[],
  depth: number,
  chains: GroupTree['chains'],
  operands: readonly (readonly number[])[],
): number[] {
  const itemOf = new Map<number, Item>();
  const groups = new Map<string, Item>();
  for (const member of members) {
    const id = chains[member]?.[depth];
    const item = (id === undefined ? undefined : groups.get(id)) ?? { isGroup: id !== undefined, members: [] };
    if (id !== undefined) groups.set(id, item);
    item.members.push(member);
    itemOf.set(member, item);
  }
  const order: number[] = [];
  for (const item of inTurn(new Set(itemOf.values()), itemOf, operands)) {
    order.push(...(item.isGroup ? inGroups(item.members, depth + 1, chains, operands) : item.members));
  }
  return order;
}

/** Items so that what one needs comes before it, otherwise as they are. */
function inTurn(
  items: ReadonlySet<Item>,
  itemOf: ReadonlyMap<number, Item>,
  operands: readonly (readonly number[])[],
): ReadonlySet<Item> {
  const done = new Set<Item>();
  const entered = new Set<Item>();
  for (const root of items) {
    const stack = [root];
    for (let item = stack.at(-1); item; item = stack.at(-1)) {
      if (entered.has(item)) {
        stack.pop();
        done.add(item);
        continue;
      }
      entered.add(item);
      const needs = item.members.flatMap((member) => operands[member] ?? []).map((operand) => itemOf.get(operand));
      for (const need of new Set(needs.toReversed())) if (need && !entered.has(need)) stack.push(need);
    }
  }
  return done;
}
