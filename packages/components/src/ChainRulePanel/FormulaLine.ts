import type { FormulaNode } from '../internal/FormulaNode.ts';
import { partsOf } from '../internal/FormulaNode.ts';

export type Relation = '=' | '+=' | '+';

/** One line of an equation: what stands on its left, if anything, and what follows. */
export interface FormulaLine {
  readonly left?: FormulaNode;
  readonly parts: readonly { readonly relation?: Relation; readonly formula: FormulaNode }[];
  /** Words behind the formula. */
  readonly note?: string;
}

export function line(left: FormulaNode | undefined, relation: Relation, ...formulas: FormulaNode[]): FormulaLine {
  const parts = formulas.map((formula, i) => ({ relation: i === 0 ? relation : ('=' as const), formula }));
  return left === undefined ? { parts } : { left, parts };
}

/** The nodes that some lines speak of, each once, in the order in which they come. */
export function nodesOf(lines: readonly FormulaLine[]): string[] {
  const ids = new Set<string>();
  const visit = (node: FormulaNode): void => {
    if (node.kind === 'term') ids.add(node.nodeId);
    partsOf(node).forEach(visit);
  };
  for (const { left, parts } of lines) {
    if (left) visit(left);
    for (const { formula } of parts) visit(formula);
  }
  return [...ids];
}
