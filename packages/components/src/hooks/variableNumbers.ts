import type { Bindings } from './useDifferentiated.ts';

/** Where nobody says what a variable is. Not 0, which would make products and their gradients 0 as well. */
const START = 1;

/** A number for each variable: that of the first of some sources that has one, else 1. Nothing inherited counts. */
export function variableNumbers(variables: readonly string[], ...sources: readonly Bindings[]): Bindings {
  const numberOf = (name: string): number => {
    const source = sources.find((numbers) => Object.hasOwn(numbers, name) && numbers[name] !== undefined);
    return source?.[name] ?? START;
  };
  return Object.fromEntries(variables.map((name) => [name, numberOf(name)]));
}
