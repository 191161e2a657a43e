import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Texts by path from the root of the repository, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

const SOURCE = /\.(ts|tsx|mdx|css)$/;

/** All of what is written by hand in the packages and the catalog. */
export function readSources(): Sources {
  const packages = readdirSync(path.join(ROOT, 'packages')).map((name) => `packages/${name}/src`);
  const files = [...packages, '.storybook'].flatMap(filesBelow).filter((file) => SOURCE.test(file));
  return new Map(files.sort().map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]));
}

/** Paths, from the root of the repository, of the files in a folder and all folders in it; none where it is absent. */
export function filesBelow(folder: string): string[] {
  try {
    return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  } catch {
    return [];
  }
}
