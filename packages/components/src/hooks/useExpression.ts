import type { Expression, ExpressionSyntaxError, GraphSnapshot, GraphStep } from '@micrograd-playground/engine';
import { evaluateExpression, parseExpression } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import type { Bindings } from './useDifferentiated.ts';
import { readSource, useDifferentiated } from './useDifferentiated.ts';
import { useSteps } from './useSteps.ts';

export type { Bindings } from './useDifferentiated.ts';

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

/**
 * An expression as it is typed, and its graph at the given numbers. While the text is wrong the last
 * good graph stays, at the present numbers. The variables are the keys of `bindings`.
 */
export function useExpression(source: string, bindings: Bindings): UseExpressionResult {
  const names = Object.keys(bindings).join(' ');
  const reading = useMemo(
    () => readSource(() => parseExpression(source, { variables: names.split(' ') })),
    [source, names],
  );
  const { tree: expression, ...rest } = useDifferentiated(reading, bindings, evaluateExpression);
  return { ...rest, steps: useSteps(rest.graph), expression };
}
