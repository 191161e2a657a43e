import type { OperationName } from '../autograd/ops.ts';
import type { Printed } from './joinOperator.ts';

/** A piece of Python, and whether it is still a number of Python, not yet one that is differentiated. */
export interface PythonPiece extends Printed {
  readonly plain: boolean;
}

/** How a library of Python writes what another writes differently. */
export interface PythonTarget {
  /** The lines before the program, if it calls these operations. */
  readonly preamble: (called: ReadonlySet<OperationName>) => readonly string[];
  /** A number that is differentiated with respect to. */
  readonly leaf: (number: string) => string;
  /** A number that is not, where Python's own would not do. */
  readonly constant: (number: string) => string;
  /** How an operation is called, if its sign alone does not write it. */
  readonly call: (op: OperationName, operands: readonly PythonPiece[]) => string | undefined;
  /** Whether `x += y` leaves the old `x` as it was, for what was computed from it. */
  readonly updatesMakeNodes: boolean;
  /** The number behind a name, and its gradient. */
  readonly data: (name: string) => string;
  readonly grad: (name: string) => string;
}
