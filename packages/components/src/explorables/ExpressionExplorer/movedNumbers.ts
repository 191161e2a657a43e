import type { Bindings } from '../../hooks/useDifferentiated.ts';

/** Numbers of a program's variables that the reader moved away from those in the text. */
export interface MovedNumbers {
  readonly moved: Bindings;
  /** Those that were moved while the text gave the name another number, and are no longer in use. */
  readonly aside: readonly AsideNumber[];
}

interface AsideNumber {
  readonly name: string;
  readonly number: number;
  /** What the text gave then. */
  readonly given: number | undefined;
}

/**
 * After the text was edited: of a number that was moved and one that was typed, the later one counts. Where the text
 * gives again what it gave before, as when it is undone, the number that was moved then is there again.
 *
 * @param before the numbers that the text gave to its variables, and `after` those that it gives now
 */
export function followText({ moved, aside }: MovedNumbers, before: Bindings, after: Bindings): MovedNumbers {
  const isBack = ({ name, given }: AsideNumber): boolean => Object.is(given, numberOf(after, name));
  const all = Object.entries(moved).map(([name, number]) => ({ name, number, given: numberOf(before, name) }));
  const [back, away] = [aside.filter(isBack), aside.filter((one) => !isBack(one))];
  const next = [...back, ...all.filter(isBack)].map(({ name, number }) => [name, number] as const);
  const changed = all.filter((one) => !isBack(one));
  return {
    moved: Object.fromEntries(next),
    aside: [...away.filter(({ name }) => !changed.some((one) => one.name === name)), ...changed],
  };
}

function numberOf(numbers: Bindings, name: string): number | undefined {
  return Object.hasOwn(numbers, name) ? numbers[name] : undefined;
}
