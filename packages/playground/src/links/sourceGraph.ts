import { looksLikeProgram } from '@micrograd-playground/components';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import {
  evaluateExpression,
  evaluateProgram,
  ExpressionSyntaxError,
  parseExpression,
  parseProgram,
  traceGraph,
} from '@micrograd-playground/engine';

/** The nodes and edges behind an expression or a program, whatever its numbers are; `null` where it makes no sense. */
export function sourceGraph(source: string, variables: readonly string[]): GraphSnapshot | null {
  try {
    if (looksLikeProgram(source)) {
      const program = parseProgram(source);
      return traceGraph(evaluateProgram(program, ones(program.variables)).output);
    }
    return traceGraph(evaluateExpression(parseExpression(source, { variables }), ones(variables)).output);
  } catch (error) {
    if (error instanceof ExpressionSyntaxError) return null;
    throw error;
  }
}

/** Whether a text makes sense. */
export function readable(source: string, variables: readonly string[]): boolean {
  try {
    if (looksLikeProgram(source)) parseProgram(source);
    else parseExpression(source, { variables });
    return true;
  } catch (error) {
    if (error instanceof ExpressionSyntaxError) return false;
    throw error;
  }
}

function ones(names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, 1]));
}
