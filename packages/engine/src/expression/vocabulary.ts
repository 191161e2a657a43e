import { OPERATION_NAMES, operation } from '../autograd/ops.ts';
import type { Operation, OperationForm, OperationName } from '../autograd/ops.ts';

/** An operation that is typed as a sign. */
export interface Operator {
  readonly op: OperationName;
  readonly text: string;
  readonly precedence: number;
  readonly rightToLeft: boolean;
}

/** Signs between two values, by what is typed: `+`, `-`, `*`, `/`, `**`. */
export const INFIX: ReadonlyMap<string, Operator> = operators('infix');

/** Signs before a value, by what is typed: `-`. */
export const PREFIX: ReadonlyMap<string, Operator> = operators('prefix');

/** The functions, by name. A `Map`, so that `constructor` and its like are not found in it. */
export const FUNCTIONS: ReadonlyMap<string, Operation> = new Map(rows('function'));

/** The row of a function, under the name that its nodes carry. */
export function functionNamed(name: string): OperationName | undefined {
  return FUNCTIONS.has(name) ? (name as OperationName) : undefined;
}

/** How an assignment is typed: `=`, or `+=` and its like where it updates by an operation. */
export function updateSign(update: OperationName | null): string {
  const operator = [...INFIX.values()].find(({ op }) => op === update);
  return `${operator?.text ?? ''}=`;
}

function operators(form: OperationForm): Map<string, Operator> {
  return new Map(
    rows(form).flatMap(([op, { syntax }]) =>
      syntax === undefined ? [] : [[syntax.text, { op, rightToLeft: false, ...syntax }] as const],
    ),
  );
}

function rows(form: OperationForm): (readonly [OperationName, Operation])[] {
  return OPERATION_NAMES.map((name) => [name, operation(name)] as const).filter(([, row]) => row.form === form);
}
