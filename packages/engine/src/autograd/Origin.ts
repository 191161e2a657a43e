import type { Operation } from './Operation.ts';
import type { OperationName } from './ops.ts';
import { OPERATION_NAMES, operation } from './ops.ts';

/** What a node of the graph is: something that can be changed, a fixed number, or a computation. */
export type ValueKind = 'variable' | 'constant' | 'operation';

/** What made a value. All values of the same origin share one object, so that none carries more than a reference. */
export interface Origin {
  readonly kind: ValueKind;
  /** `null` for variables and constants. */
  readonly op: OperationName | null;
  /** The constant belonging to the operation (the slope of a leaky ReLU); `null` where there is none. */
  readonly setting: number | null;
  readonly forward: Operation['forward'];
  readonly backward: Operation['backward'];
}

export const VARIABLE: Origin = { kind: 'variable', op: null, setting: null, forward: (x) => x, backward: () => [] };
export const CONSTANT: Origin = { ...VARIABLE, kind: 'constant' };

/** The operations of the table, with the settings that they have by default. */
export const ORIGINS = Object.fromEntries(OPERATION_NAMES.map((op) => [op, operationOrigin(op)])) as Record<
  OperationName,
  Origin
>;

/** An operation of the table with a setting of its own. */
export function operationOrigin(op: OperationName, setting?: number): Origin {
  const { forward, backward, ...row } = operation(op);
  return { kind: 'operation', op, setting: setting ?? row.setting?.default ?? null, forward, backward };
}
