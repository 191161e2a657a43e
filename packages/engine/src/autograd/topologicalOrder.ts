/**
 * Every node that `root` was computed from, operands before what uses them, `root` last.
 * Operands are visited from left to right. Iterative, so a chain of 1,000,000 nodes is fine.
 */
export function topologicalOrder<T extends { readonly operands: readonly T[] }>(root: T): T[] {
  const order: T[] = [];
  const seen = new Set<T>([root]);
  const path: T[] = [root];
  const nextSlots: number[] = [0];
  for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
    const slot = nextSlots.pop() ?? 0;
    const operand = node.operands[slot];
    if (operand === undefined) {
      order.push(node);
      path.pop();
    } else {
      nextSlots.push(slot + 1);
      if (!seen.has(operand)) {
        seen.add(operand);
        path.push(operand);
        nextSlots.push(0);
      }
    }
  }
  return order;
}
