import type { GraphSnapshot } from '@micrograd-playground/engine';
import { FormulaContext } from './FormulaContext.ts';
import { printPlain } from './printPlain.ts';

export interface NodeTitles {
  /** The node that is differentiated, as it stands in a derivative: `L`. */
  readonly output: string;
  /** A node as it stands in a derivative: `L` for the output, its own name, `a·b`, or a letter. */
  readonly nameOf: (id: string) => string;
  /** The name and what it stands for: `L = tanh(u)`, `d = a·b`, `a·b`, `a`. */
  readonly titleOf: (id: string) => string;
  /** The local derivative of a node by one of its operands, as its rule has it: `b` for the first one of `a·b`. */
  readonly ruleOf: (id: string, slot: number) => string;
  /** The same as a factor: the rule if it is short, so that ∂L/∂a = b · ∂L/∂(a·b) can be read, else `∂u/∂a`. */
  readonly localOf: (id: string, slot: number) => string;
}

/** Longer rules do not stand in a product. */
const LONGEST_RULE = 16;

/**
 * How lists and sentences call the nodes of a graph: the same names as in formulas.
 *
 * @param outputId the node that is differentiated, if not the last one
 */
export function nodeTitles(graph: GraphSnapshot, outputId?: string): NodeTitles {
  const context = new FormulaContext(graph, outputId);
  const nameOf = (id: string): string => context.text(id);
  const ruleOf = (id: string, slot: number): string => printPlain(context.derivative(id, slot, 'name'));
  return {
    output: context.output ? nameOf(context.output.id) : 'L',
    nameOf,
    titleOf: (id) => {
      const parts = [context.name(id), context.ownName(id), context.operation(id, 'name')];
      return [...new Set(parts.flatMap((part) => (part ? printPlain(part) : [])))].join(' = ');
    },
    ruleOf,
    localOf: (id, slot) => {
      const rule = ruleOf(id, slot);
      const partial = rule.length > LONGEST_RULE ? context.partial(id, slot) : undefined;
      if (partial) return printPlain(partial);
      return /^[^\s−]+$/.test(rule) ? rule : `(${rule})`;
    },
  };
}
