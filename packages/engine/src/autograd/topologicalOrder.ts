/**
 * Every node that `root` was computed from, operands before what uses them, `root` last.
 * Operands are visited from left to right. Iterative, so a chain of 1,000,000 nodes is fine.
 */
export function topologicalOrder<T extends { readonly operands: readonly T[] }>(root: T): T[] {
  const order: T[] = [];
  const seen = new Set<T>([root]);
  const path: { node: T; slot: number }[] = [{ node: root, slot: 0 }];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const operand = top.node.operands[top.slot++];
    if (operand === undefined) {
      order.push(top.node);
      path.pop();
    } else if (!seen.has(operand)) {
      seen.add(operand);
      path.push({ node: operand, slot: 0 });
    }
  }
  return order;
}
