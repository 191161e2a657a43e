import { operandsOf, operation } from './ops.ts';
import { simplifyingAlgebra } from './simplifyingAlgebra.ts';
import { topologicalOrder } from './topologicalOrder.ts';
import { Value } from './Value.ts';

const valueAlgebra = simplifyingAlgebra<Value>({
  constant: (x) => Value.constant(x),
  apply: (op, operands) => Value.apply(op, operands),
  constantOf: (x) => (x.kind === 'constant' ? x.data : undefined),
});

/**
 * The derivatives of `root` as graphs of their own, by the same rules as `backward`: differentiate
 * them again for second derivatives. One `Value` per entry of `withRespectTo`, a constant 0 where
 * `root` does not depend on it.
 */
export function gradientGraph(root: Value, withRespectTo: readonly Value[]): Value[] {
  const grads = new Map<Value, Value>([[root, Value.constant(1)]]);
  for (const value of topologicalOrder(root).reverse()) {
    const upstream = grads.get(value);
    if (value.op === null || upstream === undefined) continue;
    const contributions = operation(value.op).backward(
      valueAlgebra,
      upstream,
      value,
      operandsOf(value.operands),
      value.setting,
    );
    value.operands.forEach((operand, slot) => {
      const contribution = contributions[slot];
      if (operand.kind === 'constant' || !contribution) return;
      const sum = grads.get(operand);
      grads.set(operand, sum ? valueAlgebra.add(sum, contribution) : contribution);
    });
  }
  return withRespectTo.map((value) => grads.get(value) ?? Value.constant(0));
}
