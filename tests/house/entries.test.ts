import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './readSources.ts';

interface Manifest {
  readonly exports: Readonly<Record<string, string>>;
  readonly publishConfig: { readonly exports: Readonly<Record<string, string | { types: string; default: string }>> };
}

const PUBLISHED_ALONE = ['./package.json', './trainer.worker'];

describe.each(['engine', 'components'])('the entries of the %s', (name) => {
  const folder = path.join(ROOT, 'packages', name);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  const entries = Object.entries(manifest.exports);

  it('are the same in the workspace and when published', () => {
    const published = Object.keys(manifest.publishConfig.exports).filter((entry) => !PUBLISHED_ALONE.includes(entry));
    expect(published).toEqual(Object.keys(manifest.exports));
  });

  it.each(entries)('%s is there, and its published files are built from it', (entry, source) => {
    expect(existsSync(path.join(folder, source))).toBe(true);
    const built = source.replace('./src/', './dist/').replace(/\.tsx?$/, '');
    const file = source.endsWith('.css') ? built : `${built}.js`;
    expect(manifest.publishConfig.exports[entry]).toEqual({ types: `${built}.d.ts`, default: file });
  });
});

describe('the entries of the components', () => {
  it('give each component and explorable a name of its own', () => {
    const index = readFileSync(path.join(ROOT, 'packages/components/src/index.ts'), 'utf8');
    const { exports } = JSON.parse(
      readFileSync(path.join(ROOT, 'packages/components/package.json'), 'utf8'),
    ) as Manifest;
    const components = [...index.matchAll(/^export \{ (\w+) \} from '(\.\/(?:explorables\/)?\1\/\1\.tsx)';$/gm)];
    expect(components.length).toBeGreaterThan(0);
    for (const [, name = '', file = ''] of components) {
      const entry = `./${name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}`;
      expect(exports[entry], entry).toBe(file.replace('./', './src/'));
    }
  });
});
