import type {
  Expression,
  ExpressionSyntaxError,
  GraphSnapshot,
  ParsedProgram,
  Value,
} from '@micrograd-playground/engine';
import {
  evaluateExpression,
  evaluateProgram,
  parseExpression,
  parseProgram,
  topologicalOrder,
} from '@micrograd-playground/engine';
import { useMemo } from 'react';
import type { Bindings } from '../../hooks/useDifferentiated.ts';
import { readSource, useDifferentiated } from '../../hooks/useDifferentiated.ts';

/** What was read: one expression in given variables, or a program with names of its own. */
export type SourceTree = Expression | ParsedProgram;

export interface ExplorerSource {
  readonly tree: SourceTree | null;
  readonly graph: GraphSnapshot | null;
  readonly error: ExpressionSyntaxError | null;
  /** ∂output/∂variable. */
  readonly gradients: Bindings;
  /** The number of each variable now. */
  readonly values: Bindings;
}

/** Builds the graph of the chosen output at given numbers. */
export type EvaluateAt = (values: Bindings) => ReturnType<typeof evaluateSource>;

/** Where neither the page nor the text says what a variable is. Not 0, which would make products 0 as well. */
const START = 1;

/** Whether a text is a program of named lines, and not an expression. */
export function looksLikeProgram(source: string): boolean {
  return /[\n=]/.test(source.trim());
}

/**
 * The graph of what is typed, of one expression or of a program.
 *
 * @param variables names that an expression may use
 * @param bindings numbers by name; a program's variables may have one in the text instead
 */
export function useExplorerSource(
  source: string,
  isProgram: boolean,
  variables: readonly string[],
  bindings: Bindings,
): ExplorerSource {
  const names = variables.join(' ');
  const reading = useMemo(
    () =>
      readSource<SourceTree>(() =>
        isProgram ? parseProgram(source) : parseExpression(source, { variables: names.split(' ') }),
      ),
    [source, isProgram, names],
  );
  const lastVariables = 'tree' in reading ? reading.tree : null;
  const present = useMemo(() => numbersOf(lastVariables, bindings), [lastVariables, bindings]);
  const { tree, graph, error, gradients } = useDifferentiated(reading, bindings, evaluate);
  const values = useMemo(
    () => (tree === lastVariables ? present : numbersOf(tree, bindings)),
    [tree, lastVariables, present, bindings],
  );
  return { tree, graph, error, gradients, values };
}

function evaluate(tree: SourceTree, bindings: Bindings): ReturnType<typeof evaluateSource> {
  return evaluateSource(tree, bindings);
}

/** Builds the graph anew, for what needs `Value`s of its own: the output that is chosen, and the leaves by name. */
export function evaluateSource(
  tree: SourceTree,
  bindings: Bindings,
  graph?: GraphSnapshot | null,
  outputId?: string | null,
): { readonly output: Value; readonly variables: Readonly<Record<string, Value>> } {
  const numbers = numbersOf(tree, bindings);
  const { output, variables } = 'lines' in tree ? evaluateProgram(tree, numbers) : evaluateExpression(tree, numbers);
  const at = graph && outputId ? graph.nodes.findIndex(({ id }) => id === outputId) : -1;
  // A snapshot lists nodes in this order.
  return { output: (at < 0 ? undefined : topologicalOrder(output)[at]) ?? output, variables };
}

/** A number for each variable: the page's, else the text's. */
function numbersOf(tree: SourceTree | null, bindings: Bindings): Bindings {
  const defaults = tree !== null && 'lines' in tree ? tree.defaults : {};
  const numberOf = (name: string): number =>
    (Object.hasOwn(bindings, name) ? bindings[name] : undefined) ??
    (Object.hasOwn(defaults, name) ? defaults[name] : undefined) ??
    START;
  return Object.fromEntries((tree?.variables ?? []).map((name) => [name, numberOf(name)]));
}
