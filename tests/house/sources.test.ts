import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, readSources, ROOT } from './readSources.ts';

const MAX_LINES = 300;

/** What must not stand in any source: it runs text as code, or puts text into the page as markup. */
const DANGEROUS = [
  /\beval\s*\(/,
  /\bnew\s+Function\b/,
  /(?<![.\w])Function\s*\(/,
  /\.(innerHTML|outerHTML)\b/,
  /\binsertAdjacentHTML\b/,
  /\bdangerouslySetInnerHTML\b/,
  /\bdocument\.write\b/,
  /javascript:/i,
];

/** A colour that does not come from the theme. */
const COLOUR = /#[0-9a-f]{3,8}\b(?![-\w])|\b(?:rgba?|hsla?|hwb|oklch|oklab|lch|lab)\(\s*[\d.]/i;
const COLOURS_LIVE_IN = [
  'packages/components/src/theme/palette.ts',
  'packages/components/src/theme/tokens.css',
  'packages/components/src/internal/divergingTable.ts',
  'packages/playground/src/favicon.svg',
];

/** A path of somebody's machine. */
const MACHINE_PATH = /(?<![\w.@-])(?:\/(?:home|Users|work|root|tmp)\/\w|[A-Z]:\\\\?Users)/;

const sources = [...readSources()];
const written = sources.filter(([file]) => !/\.(test|stories)\.tsx?$/.test(file) && !file.includes('/testing/'));
const infrastructure = ['scripts', 'tests', 'docs', 'benchmarks', '.ci', '.github']
  .flatMap(filesBelow)
  .filter((file) => /\.(ts|tsx|mjs|js|json|md|yml|html)$/.test(file) && !file.includes('node_modules'))
  .concat(['README.md', 'CONTRIBUTING.md', 'package.json', 'vitest.config.ts']);

/** Each line that matches, as `file:line: text`. */
function lines(files: readonly (readonly [string, string])[], pattern: RegExp): string[] {
  return files.flatMap(([file, text]) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}

function read(file: string): readonly [string, string] {
  try {
    return [file, readFileSync(path.join(ROOT, file), 'utf8')];
  } catch {
    return [file, ''];
  }
}

describe('source files', () => {
  it('have names that differ in more than case and ending, for file systems that do not tell them apart', () => {
    const built = sources.filter(([file]) => /\.tsx?$/.test(file)).map(([file]) => file.replace(/\.tsx?$/, ''));
    const names = new Map<string, string[]>();
    for (const file of built) names.set(file.toLowerCase(), [...(names.get(file.toLowerCase()) ?? []), file]);
    expect([...names.values()].filter((same) => same.length > 1)).toEqual([]);
    expect(names.size).toBeGreaterThan(100);
  });

  it(`have at most ${MAX_LINES} lines`, () => {
    const tooLong = sources.filter(([file, text]) => !file.endsWith('.css') && text.split('\n').length > MAX_LINES + 1);
    expect(tooLong.map(([file, text]) => `${file}: ${text.split('\n').length - 1} lines`)).toEqual([]);
  });

  it.each(DANGEROUS)('never contain %s', (pattern) => {
    expect(lines(written, pattern)).toEqual([]);
  });

  it('take every colour from the theme', () => {
    const styled = written.filter(
      ([file]) => /^packages\/(components|playground|embed)\//.test(file) && !file.endsWith('.mdx'),
    );
    expect(
      lines(
        styled.filter(([file]) => !COLOURS_LIVE_IN.includes(file)),
        COLOUR,
      ),
    ).toEqual([]);
  });

  it('know of no machine but the one they run on', () => {
    const guards = ['tests/house/sources.test.ts'];
    const texts = [...sources, ...infrastructure.filter((file) => !guards.includes(file)).map(read)];
    expect(lines(texts, MACHINE_PATH)).toEqual([]);
  });

  it('leave no test skipped or alone', () => {
    const tests = [...sources, ...infrastructure.map(read)].filter(([file]) => /\.test\.(tsx?|mjs)$/.test(file));
    expect(tests.length).toBeGreaterThan(3);
    expect(lines(tests, /\b(?:it|test|describe)\.(?:only|skip|todo)\(/)).toEqual([]);
  });
});

describe('the patterns of these tests', () => {
  it.each([
    'element.innerHTML = text',
    'eval (text)',
    'new Function(text)',
    'Function("return 1")',
    '<p dangerouslySetInnerHTML={{ __html }} />',
  ])('see the danger of %s', (line) => {
    expect(DANGEROUS.some((pattern) => pattern.test(line))).toBe(true);
  });

  it.each(["color: '#fff'", 'fill: rgb(1 2 3)', 'background: #0b1020;', 'oklch(0.5 0.1 20)'])(
    'see the colour in %s',
    (line) => {
      expect(COLOUR.test(line)).toBe(true);
    },
  );

  it.each(['url(#gradient-1)', 'a private #field', 'useFunction(x)', "href={'#' + id}"])('leave %s alone', (line) => {
    expect(COLOUR.test(line) || DANGEROUS.some((pattern) => pattern.test(line))).toBe(false);
  });

  it('see a path of a machine', () => {
    expect(MACHINE_PATH.test("open('/home/ada/x')")).toBe(true);
    expect(MACHINE_PATH.test("import x from '../home/x.ts'")).toBe(false);
  });
});

describe('the lock file', () => {
  it('names no registry host and no address', () => {
    const lock = readFileSync(path.join(ROOT, 'pnpm-lock.yaml'), 'utf8').split('\n').entries();
    // A deprecation notice is a sentence of its author, which may hold an address of its own.
    const addresses = [...lock].filter(
      ([, line]) => /https?:|tarball:|registry/.test(line) && !/^\s+deprecated:/.test(line),
    );
    expect(addresses).toEqual([]);
  });
});
