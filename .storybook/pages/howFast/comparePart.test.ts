import { beforeAll, describe, expect, it } from 'vitest';
import type { PartReport } from './comparePart.ts';
import { comparePart } from './comparePart.ts';
import type { ContestantId } from './parts.ts';
import { ENTRIES, PART_IDS } from './parts.ts';

/** Those whose numbers are in single precision. */
const SINGLE: Readonly<Record<string, readonly ContestantId[]>> = {
  moons: ['brain'],
  demo: [],
  picture: ['wasm', 'brain'],
};

describe.each(PART_IDS)('the comparison of %s', (part) => {
  const reports: PartReport[] = [];
  beforeAll(() => comparePart(part, { rounds: 1, turn: 0, warmUp: 0 }, (report) => reports.push(report)));

  it('measures everybody', () => {
    const rows = reports.at(-1)?.rows;
    expect(Object.keys(rows ?? {}).sort()).toEqual([...ENTRIES[part]].sort());
    expect(rows).toEqual(
      Object.fromEntries(ENTRIES[part].map((id) => [id, expect.objectContaining({ state: 'measured', isOff: false })])),
    );
  });

  it.each(ENTRIES[part])('finds that %s computes what the loops compute', (id) => {
    const row = reports.at(-1)?.rows[id];
    const deviation = row?.state === 'measured' ? row.deviation : NaN;
    expect(deviation).toBeLessThan(SINGLE[part]?.includes(id) ? 1e-5 : 1e-12);
  });

  it('says how far it is, and ends at the end', () => {
    const progress = reports.map((report) => report.progress);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });
});
