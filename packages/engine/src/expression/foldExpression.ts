import type { ExpressionNode } from './ast.ts';

/**
 * Works a tree out from its leaves upwards: `visit` gets each node with what it returned for that node's
 * operands, from left to right. Iterative, so that no tree is too deep for it.
 */
export function foldExpression<T>(root: ExpressionNode, visit: (node: ExpressionNode, operands: T[]) => T): T {
  const results: T[] = [];
  const pending: { node: ExpressionNode; ready: boolean }[] = [{ node: root, ready: false }];
  for (let task = pending.pop(); task !== undefined; task = pending.pop()) {
    const { node, ready } = task;
    const operands = node.kind === 'operation' ? node.operands : [];
    if (ready || operands.length === 0) {
      results.push(visit(node, results.splice(results.length - operands.length)));
    } else {
      pending.push({ node, ready: true });
      for (const operand of operands.toReversed()) pending.push({ node: operand, ready: false });
    }
  }
  const [result] = results;
  if (result === undefined) throw new RangeError('A tree has a root.');
  return result;
}
