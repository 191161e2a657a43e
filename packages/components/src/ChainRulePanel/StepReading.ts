import type { OperationName } from '@micrograd-playground/engine';

/** A node as a sentence speaks of it. What stands between backticks is set in monospace: `a` must not read like a word. */
export interface NamedValue {
  readonly id: string;
  /** Its name between backticks, such as a or a·b; of a constant its number, without. */
  readonly name: string;
  readonly data: number;
  /** The number, printed. */
  readonly number: string;
  /** Both, such as a = 2, between backticks; of a constant its number, without. */
  readonly nameAndNumber: string;
}

/** An operation that is applied: what the sentence of a forward step is made of. */
export interface OperationReading {
  readonly op: OperationName;
  /** The node that it computes. */
  readonly result: NamedValue;
  readonly operands: readonly NamedValue[];
}

/** One contribution on its way back: what the sentence of a backward step is made of. */
export interface BackwardReading extends OperationReading {
  /** The operand that receives it, and which one it is. */
  readonly operand: NamedValue;
  readonly slot: number;
  /** The other operand of an operation on two; the same one where there is none. */
  readonly other: NamedValue;
  /** ∂result/∂operand */
  readonly localGradient: number;
  /** ∂result/∂operand, printed. */
  readonly slope: string;
  /** ∂L/∂result */
  readonly upstream: number;
  readonly contribution: number;
  /** Which use of the operand this is, from 1, and of how many. */
  readonly use: number;
  readonly useCount: number;
  /** Whether it is the first contribution of the pass, at which a reader sees += for the first time. */
  readonly isFirst: boolean;
}

/** A node when all is done. */
export interface FinishedReading {
  readonly node: NamedValue;
  readonly kind: 'variable' | 'operation' | 'constant';
  /** The output's name, between backticks. */
  readonly output: string;
  readonly isOutput: boolean;
  /** Whether the output was computed from it. */
  readonly hasInfluence: boolean;
  readonly gradient: number;
  /** How much the output changes for a small change of it, without its sign, printed. */
  readonly strength: string;
  readonly useCount: number;
}
