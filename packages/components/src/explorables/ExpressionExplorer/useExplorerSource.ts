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
import { readSource, useDifferentiated, useLastGood } from '../../hooks/useDifferentiated.ts';
import { variableNumbers } from '../../hooks/variableNumbers.ts';

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

export interface Evaluated {
  readonly output: Value;
  readonly variables: Readonly<Record<string, Value>>;
}

/** Builds the graph of the chosen output at given numbers. */
export type EvaluateAt = (values: Bindings) => Evaluated;

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
  const tree = useLastGood(reading);
  const values = useMemo(() => numbersOf(tree, bindings), [tree, bindings]);
  const { graph, error, gradients } = useDifferentiated(reading, values, evaluateTree);
  return { tree, graph, error, gradients, values };
}

/** The numbers that variables go back to: the text's, else those that came with it. */
export function startNumbers(tree: SourceTree | null, given: Bindings): Bindings {
  return tree !== null && 'lines' in tree ? { ...given, ...tree.defaults } : given;
}

/** The graph that a text stands for, with a number for each of its variables. */
function evaluateTree(tree: SourceTree, values: Bindings): Evaluated {
  return 'lines' in tree ? evaluateProgram(tree, values) : evaluateExpression(tree, values);
}

/**
 * Builds the graph anew, for what needs `Value`s of its own: the output that is chosen, and the leaves by name.
 *
 * @param graph the same graph as plain JSON, in which `outputId` is a node
 */
export function evaluateSource(
  tree: SourceTree,
  values: Bindings,
  graph: GraphSnapshot | null,
  outputId: string | null,
): Evaluated {
  const { output, variables } = evaluateTree(tree, values);
  const at = outputId === null ? undefined : graph?.nodes.findIndex(({ id }) => id === outputId);
  // A snapshot lists nodes in this order.
  return { output: (at === undefined ? undefined : topologicalOrder(output)[at]) ?? output, variables };
}

/** A number for each variable: the page's, else the text's. */
function numbersOf(tree: SourceTree | null, bindings: Bindings): Bindings {
  const inText = tree !== null && 'lines' in tree ? tree.defaults : {};
  return variableNumbers(tree?.variables ?? [], bindings, inText);
}
