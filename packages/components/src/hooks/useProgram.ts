import type { ExpressionSyntaxError, GraphSnapshot, GraphStep, ParsedProgram } from '@micrograd-playground/engine';
import { evaluateProgram, parseProgram } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import type { Bindings } from './useDifferentiated.ts';
import { readSource, useDifferentiated, useLastGood } from './useDifferentiated.ts';
import { useGivenNumbers } from './useGivenNumbers.ts';
import { useSteps } from './useSteps.ts';
import { variableNumbers } from './variableNumbers.ts';

export interface UseProgramResult {
  /** The graph with values and gradients, each named line a node with that name; of the last program that made sense while `error` is there, `null` before any did. */
  readonly graph: GraphSnapshot | null;
  /** The forward and the backward pass, step by step; indices are `<ExprGraph activeStep>`. */
  readonly steps: readonly GraphStep[];
  /** What is wrong with `source`, and where in the whole text. */
  readonly error: ExpressionSyntaxError | null;
  /** What was read: the lines behind `graph`, and in `ignored` what was read over. */
  readonly program: ParsedProgram | null;
  /** ∂output/∂variable for each variable, 0 for one that the output does not use. */
  readonly gradients: Bindings;
  /** The names that stand for numbers to be moved, in the order of the text. */
  readonly variables: readonly string[];
  /** A number to start with for each of them: the one in the text, else 1. */
  readonly defaults: Bindings;
  /** The number of each of them now: what `<VariableSliders value>` takes. */
  readonly values: Bindings;
}

const NO_VARIABLES: readonly string[] = [];

/**
 * A program of several lines as it is typed, and its graph. Any name may be used: one that no line gives a value to is
 * a variable. While the text is wrong the last good graph stays, at the present numbers.
 *
 * @param bindings Numbers for variables, `{}` for none. They go before the numbers in the text, until a number there is
 * edited: what was done last counts.
 */
export function useProgram(source: string, bindings: Bindings): UseProgramResult {
  const reading = useMemo(() => readSource(() => parseProgram(source)), [source]);
  const program = useLastGood(reading);
  const given = useGivenNumbers(bindings, program?.defaults ?? null);
  const variables = program?.variables ?? NO_VARIABLES;
  const starts = program?.defaults ?? {};
  const defaults = variableNumbers(variables, starts);
  const values = variableNumbers(variables, given, starts);
  const { graph, gradients, error } = useDifferentiated(reading, values, evaluateProgram);
  return { graph, steps: useSteps(graph), gradients, error, program, variables, defaults, values };
}
