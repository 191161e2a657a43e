import { existsSync, readFileSync } from 'node:fs';
import type { GoldenFiles } from './goldenFiles.ts';

const GOLDEN = new URL('../../../../../shared/golden/', import.meta.url);
const FIXTURES = new URL('./fixtures/', import.meta.url);

/**
 * Reads a file of reference numbers that this project did not compute itself: from `../shared/golden`
 * beside the repository, else from the small copies in `fixtures/`. Where neither is there it says so and
 * returns undefined, so that a clone of the project alone still passes:
 *
 * ```ts
 * const golden = readGolden('training');
 * describe.skipIf(golden === undefined)('golden training runs', () => {
 *   for (const run of golden?.runs ?? []) it(`follows ${run.id}`, () => …);
 * });
 * ```
 */
export function readGolden<Name extends keyof GoldenFiles>(name: Name): GoldenFiles[Name] | undefined {
  const file = [new URL(`${name}.json`, GOLDEN), new URL(`${name}.json`, FIXTURES)].find((url) => existsSync(url));
  if (file === undefined) {
    console.info(`Golden numbers are not checked: ../shared/golden/${name}.json is not beside this repository.`);
    return undefined;
  }
  return JSON.parse(readFileSync(file, 'utf8')) as GoldenFiles[Name];
}

/** A number of a golden file: itself, or `"NaN"`, `"Infinity"`, `"-Infinity"`, which JSON has no number for. */
export function number(x: number | string): number {
  return Number(x);
}

/** |actual − expected| / max(1, |expected|): how golden files measure. 0 where both are NaN or the same infinity. */
export function discrepancy(actual: number, expected: number): number {
  if (Object.is(actual, expected)) return 0;
  const difference = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
  return Number.isNaN(difference) ? Infinity : difference;
}

/** The text of a golden input: written out, or as pieces and how often each is repeated. */
export function inputOf(row: {
  readonly input?: string;
  readonly gen?: readonly (readonly [string, number])[];
}): string {
  return row.input ?? (row.gen ?? []).map(([text, times]) => text.repeat(times)).join('');
}
