import type { OperationName } from '../autograd/ops.ts';
import type { ExpressionNode } from './ast.ts';

/** A piece of a text: UTF-16 units from 0, `end` exclusive. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/** `a = 2.0` or `a = Value(2.0)`: a number to start with, that may be moved. */
export interface VariableLine extends SourceSpan {
  readonly kind: 'variable';
  readonly name: string;
  readonly nameSpan: SourceSpan;
  readonly value: number;
  readonly valueSpan: SourceSpan;
}

/** `e = a * b` or `e += a * b`: a name for what is computed. */
export interface AssignmentLine extends SourceSpan {
  readonly kind: 'assignment';
  readonly name: string;
  readonly nameSpan: SourceSpan;
  /** `add` for `+=`, which adds to what the name stood for; `null` for `=`. */
  readonly update: OperationName | null;
  readonly value: ExpressionNode;
  readonly valueSpan: SourceSpan;
}

/** `a * b`: something computed without a name. */
export interface ExpressionLine extends SourceSpan {
  readonly kind: 'expression';
  readonly value: ExpressionNode;
  readonly valueSpan: SourceSpan;
}

/** `d.backward()`: what the name stands for at this line is the output. */
export interface BackwardLine extends SourceSpan {
  readonly kind: 'backward';
  readonly name: string;
  readonly nameSpan: SourceSpan;
}

export type ProgramLine = VariableLine | AssignmentLine | ExpressionLine | BackwardLine;

/** What is read over: a comment, an import, `print(…)` and its like, `x.label = …`. */
export type IgnoredKind = 'comment' | 'import' | 'display' | 'attribute';

export interface IgnoredText extends SourceSpan {
  readonly kind: IgnoredKind;
}

/**
 * Several lines as they were typed, as plain JSON. The output is what the last `x.backward()` is called on; where there
 * is none, the last line. Not to be taken for a `Program`, which is what a graph is compiled to.
 */
export interface ParsedProgram {
  /** The lines that compute something or choose the output, in order; at least one computes. */
  readonly lines: readonly ProgramLine[];
  /** Every name that stands for a number to be moved, in the order of the text. */
  readonly variables: readonly string[];
  /** Those of them that no line gives a number to. */
  readonly freeVariables: readonly string[];
  /** The numbers that the text gives to variables, by name; no prototype. */
  readonly defaults: Readonly<Record<string, number>>;
  /** What the text has besides. */
  readonly ignored: readonly IgnoredText[];
}
