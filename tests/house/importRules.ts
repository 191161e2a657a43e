import path from 'node:path';
import { findImports, type FoundImport } from './findImports.ts';
import type { Sources } from './readSources.ts';

const ENGINE = '@micrograd-playground/engine';
const COMPONENTS = '@micrograd-playground/components';

/** Which folders of the engine a folder may import, besides itself. */
const ENGINE_LAYERS: Readonly<Record<string, readonly string[]>> = {
  autograd: [],
  data: [],
  expression: ['autograd'],
  compile: ['autograd'],
  nn: ['autograd'],
  python: ['autograd', 'expression', 'nn'],
  training: ['autograd', 'compile', 'nn', 'data'],
};

/** Types of configurations that all of the engine may name. */
const ENGINE_SHARED_TYPES = 'packages/engine/src/training/TrainerConfig.ts';

/** What lies under the components, and which of it each part may import. Every other folder is a component's. */
const COMPONENT_LAYERS: Readonly<Record<string, readonly string[]>> = {
  theme: [],
  internal: ['theme'],
  hooks: ['internal', 'theme'],
};

/** Which packages of this workspace a package may import. */
const WORKSPACE_LAYERS: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  components: [ENGINE],
  embed: [ENGINE, COMPONENTS],
  playground: [ENGINE, COMPONENTS],
  '.storybook': [ENGINE, COMPONENTS],
};

/** Heavy libraries, each with the one folder that may import it. */
const KEPT_APART: Readonly<Record<string, string>> = {
  '@xyflow/react': 'packages/components/src/ExprGraph/',
  elkjs: 'packages/components/src/ExprGraph/',
};

/** The catalog's configuration, which shares with the playground's how Vite serves and builds. */
const CONFIGURATION = '.storybook/main.ts';

/** What stories may import besides the public packages: they are the first customer. */
const STORY_IMPORTS = /^(react|storybook\/test|@storybook\/.+)$/;
const CATCH_ALL_NAME = /(^|\/)(utils?|helpers?|common|misc|types|shared)(\.|\/|$)/i;

/** The dependencies of each package: names by package folder (`engine`, `components`, …). */
export type Dependencies = Readonly<Record<string, readonly string[]>>;

/**
 * One sentence for each import, or file name, that breaks a rule of the house.
 *
 * @param sources the files that exist, by path
 * @param dependencies what each package has declared; packages without an entry are not checked for it
 */
export function importViolations(sources: Sources, dependencies: Dependencies = {}): string[] {
  const violations: string[] = [];
  for (const [file, source] of sources) {
    if (CATCH_ALL_NAME.test(file))
      violations.push(`${file}: a name like this says nothing; name it after what it holds.`);
    if (file.endsWith('.css')) continue;
    for (const found of findImports(file, source)) {
      const reason = refusal(file, found, sources, dependencies);
      if (reason !== undefined) violations.push(`${file} imports ${found.specifier}: ${reason}`);
    }
  }
  return violations;
}

/** The path that a relative import means, with the source's extension where a worker is named by its built one. */
export function resolveImport(file: string, { specifier, form }: FoundImport): string {
  const target = path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
  return form === 'worker' ? target.replace(/\.js$/, '.ts') : target;
}

function refusal(file: string, found: FoundImport, sources: Sources, dependencies: Dependencies): string | undefined {
  if (found.form === 'export all') return 'exports are named one by one.';
  if (isStory(file)) return refusalToStory(file, found);
  return found.specifier.startsWith('.')
    ? refusalOfFile(file, found, sources)
    : refusalOfPackage(file, found.specifier, dependencies);
}

function refusalToStory(file: string, { specifier }: FoundImport): string | undefined {
  const isOwnStory = file.endsWith('.mdx') && /^\.\/.+\.stories(\.tsx)?$/.test(specifier);
  const isPublic = [ENGINE, COMPONENTS].some((name) => specifier === name || specifier.startsWith(`${name}/`));
  return isOwnStory || isPublic || STORY_IMPORTS.test(specifier)
    ? undefined
    : 'stories import the public packages only.';
}

function refusalOfPackage(file: string, specifier: string, dependencies: Dependencies): string | undefined {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const part = partOf(file);
  if (name.startsWith('@micrograd-playground/')) {
    if (WORKSPACE_LAYERS[part]?.includes(name)) return undefined;
    return isTest(file) && name.endsWith(`/${part}`)
      ? 'a package does not import its own index.'
      : `${part} lies below it.`;
  }
  const home = KEPT_APART[name];
  if (home !== undefined && !file.startsWith(home)) return `only ${home} may.`;
  const declared = dependencies[part];
  if (isTest(file) || declared === undefined || declared.includes(name)) return undefined;
  return `${part} does not depend on it.`;
}

function refusalOfFile(file: string, found: FoundImport, sources: Sources): string | undefined {
  const target = resolveImport(file, found);
  if (file === CONFIGURATION && target.startsWith('scripts/')) return undefined;
  if (!sources.has(target) && !/\.(json|svg|png)$/.test(target))
    return 'there is no such file (extensions are written out).';
  if (/^packages\/[^/]+\/src\/index\.ts$/.test(target)) {
    const pinsExports = file === target.replace(/\.ts$/, '.test.ts');
    return pinsExports ? undefined : 'nobody imports an index of its own package.';
  }
  const part = partOf(file);
  if (partOf(target) !== part) return 'a package reaches another one by its name only.';
  if (isTest(file)) return undefined;
  if (/(^|\/)testing\//.test(target)) return 'only tests import what is for tests.';
  if (part === 'engine') return refusalInEngine(file, target, found);
  return part === 'components' ? refusalInComponents(file, target) : undefined;
}

function refusalInEngine(file: string, target: string, { typeOnly }: FoundImport): string | undefined {
  const from = folderOf(file);
  const to = folderOf(target);
  if (from === to || from === '') return undefined;
  if (target === ENGINE_SHARED_TYPES) return typeOnly ? undefined : `${from} may import its types only.`;
  const allowed = ENGINE_LAYERS[from];
  if (allowed === undefined) return `the rules know no engine folder ${from}.`;
  return allowed.includes(to) ? undefined : `${from} does not import ${to}.`;
}

function refusalInComponents(file: string, target: string): string | undefined {
  const from = folderOf(file);
  const to = folderOf(target);
  if (from === to || from === '') return undefined;
  if (to === '') return undefined;
  const allowed = COMPONENT_LAYERS[from];
  if (allowed !== undefined) return allowed.includes(to) ? undefined : `${from} does not import ${to}.`;
  if (to in COMPONENT_LAYERS) return undefined;
  if (from.startsWith('explorables/') && !to.startsWith('explorables/')) return undefined;
  return 'component folders do not import each other; only explorables compose.';
}

/** `engine`, `components`, … or `.storybook`. */
function partOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'packages' ? second : first;
}

/** The folder below `src` that a file belongs to, `''` for `src` itself; each explorable is a folder of its own. */
function folderOf(file: string): string {
  const [first = '', second = '', third] = file.split('/').slice(3);
  if (second === '') return '';
  return first === 'explorables' && third !== undefined ? `${first}/${second}` : first;
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || file.includes('/testing/');
}

function isStory(file: string): boolean {
  return file.endsWith('.stories.tsx') || (file.endsWith('.mdx') && file.startsWith('packages/'));
}
