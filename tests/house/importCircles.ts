import { findImports } from './findImports.ts';
import { resolveImport } from './importRules.ts';
import type { Sources } from './readSources.ts';

/**
 * The circles of imports, those of types included: each is the list of its files, in the order in which they import
 * each other. Workers that a file starts are programs of their own and do not count.
 */
export function importCircles(sources: Sources): string[][] {
  const imports = new Map(
    [...sources]
      .filter(([file]) => /\.tsx?$/.test(file))
      .map(([file, source]) => {
        const relative = findImports(file, source).filter(
          ({ specifier, form }) => specifier.startsWith('.') && form !== 'worker',
        );
        return [file, relative.map((found) => resolveImport(file, found)).filter((target) => sources.has(target))];
      }),
  );
  const circles: string[][] = [];
  const finished = new Set<string>();
  const path: string[] = [];
  const follow = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) circles.push(path.slice(start));
    if (start >= 0 || finished.has(file)) return;
    path.push(file);
    for (const target of imports.get(file) ?? []) follow(target);
    path.pop();
    finished.add(file);
  };
  for (const file of imports.keys()) follow(file);
  return circles;
}
