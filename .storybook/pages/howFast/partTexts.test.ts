import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTRIES, PART_IDS } from './parts.ts';
import { CONTESTANT_NAMES, PART_TEXTS } from './partTexts.ts';

const manifest = readFileSync(path.resolve(import.meta.dirname, '../../../package.json'), 'utf8');
const { devDependencies } = JSON.parse(manifest) as { readonly devDependencies: Readonly<Record<string, string>> };

describe('the texts of the comparison', () => {
  it.each([
    ['synaptic', CONTESTANT_NAMES.synaptic],
    ['convnetjs', CONTESTANT_NAMES.convnet],
    ['brain.js', CONTESTANT_NAMES.brain],
  ])('name the version of %s that is installed', (library, name) => {
    expect(name).toBe(`${library} ${devDependencies[library]}`);
  });

  it.each(PART_IDS)('have notes on those only who take part in %s', (part) => {
    expect(ENTRIES[part]).toEqual(expect.arrayContaining(Object.keys(PART_TEXTS[part].notes)));
  });
});
