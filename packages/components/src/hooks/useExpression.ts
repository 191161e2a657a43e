import type { Expression, GraphSnapshot, GraphStep } from '@micrograd-playground/engine';
import {
  evaluateExpression,
  ExpressionSyntaxError,
  parseExpression,
  traceGraph,
  traceSteps,
} from '@micrograd-playground/engine';
import { useMemo, useState } from 'react';

/** Numbers for the variables of an expression, by name. */
export type Bindings = Readonly<Record<string, number>>;

export interface UseExpressionResult {
  /** The graph with values and gradients; of the last expression that made sense while `error` is there, `null` before any did. */
  readonly graph: GraphSnapshot | null;
  /** The forward and the backward pass, step by step; indices are `<ExprGraph activeStep>`. */
  readonly steps: readonly GraphStep[];
  /** What is wrong with `source`, where it is wrong. */
  readonly error: ExpressionSyntaxError | null;
  /** The tree behind `graph`. */
  readonly expression: Expression | null;
  /** ∂output/∂variable for each variable, 0 for one that does not occur. */
  readonly gradients: Bindings;
}

const NO_STEPS: readonly GraphStep[] = [];

/**
 * An expression as it is typed, and its graph at the given numbers. While the text is wrong the last
 * good graph stays, at the present numbers. The variables are the keys of `bindings`.
 */
export function useExpression(source: string, bindings: Bindings): UseExpressionResult {
  const names = Object.keys(bindings).join(' ');
  const parsed = useMemo(() => tryParse(source, names.split(' ')), [source, names]);
  const [lastGood, setLastGood] = useState<Expression | null>(null);
  if ('expression' in parsed && parsed.expression !== lastGood) setLastGood(parsed.expression);
  const expression = 'expression' in parsed ? parsed.expression : lastGood;
  const numbers = Object.values(bindings).join(' ');
  const evaluated = useMemo(
    () => (expression === null ? null : differentiate(expression, bindings)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `names` and `numbers` are what `bindings` holds
    [expression, names, numbers],
  );
  const graph = evaluated?.graph ?? null;
  const steps = useMemo(() => (graph === null ? NO_STEPS : traceSteps(graph)), [graph]);
  return {
    graph,
    steps,
    expression,
    error: 'error' in parsed ? parsed.error : null,
    gradients: evaluated?.gradients ?? {},
  };
}

function tryParse(source: string, variables: string[]): { expression: Expression } | { error: ExpressionSyntaxError } {
  try {
    return { expression: parseExpression(source, { variables }) };
  } catch (error) {
    if (error instanceof ExpressionSyntaxError) return { error };
    throw error;
  }
}

function differentiate(expression: Expression, bindings: Bindings): { graph: GraphSnapshot; gradients: Bindings } {
  const { output, variables } = evaluateExpression(expression, bindings);
  output.backward();
  const gradients = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value.grad]));
  return { graph: traceGraph(output), gradients };
}
