import fc from 'fast-check';
import type { OperationName } from '../autograd/ops.ts';
import { printExpression } from '../expression/print.ts';
import { arbitraryExpression } from './arbitraryExpression.ts';

/** One line of a program: a name, unless it has none, how it is assigned, and the text of its value. */
export interface ProgramText {
  readonly name: string | undefined;
  readonly sign: '=' | '+=' | '-=' | '*=' | '/=' | '**=';
  readonly value: string;
}

/** Lines that use a, b and c, and give new values to them and to other names. */
export function arbitraryProgram(
  operations?: readonly OperationName[],
  numbers?: fc.Arbitrary<number>,
): fc.Arbitrary<readonly ProgramText[]> {
  const value = arbitraryExpression(operations, numbers, 2).map(printExpression);
  const number = (numbers ?? fc.double({ noNaN: true, noDefaultInfinity: true })).map((x) =>
    printExpression({ root: { kind: 'number', value: x }, variables: [] }),
  );
  const line = fc.record({
    name: fc.option(fc.constantFrom('a', 'b', 'c', 'e', 'L', '__proto__'), { nil: undefined, freq: 6 }),
    sign: fc.constantFrom('=', '=', '=', '+=', '-=', '*=', '/=', '**=' as const),
    value: fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: number }),
  });
  return fc.array(line, { minLength: 1, maxLength: 8 });
}

export function programSource(lines: readonly ProgramText[]): string {
  return lines.map(({ name, sign, value }) => (name === undefined ? value : `${name} ${sign} ${value}`)).join('\n');
}
