import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCircles } from './importCircles.ts';
import { importViolations } from './importRules.ts';
import { readSources, ROOT } from './readSources.ts';

/** Names that the packages have declared, so that none leans on what happens to be installed. */
function declaredDependencies(): Record<string, string[]> {
  return Object.fromEntries(
    readdirSync(path.join(ROOT, 'packages')).map((name) => {
      const manifest = JSON.parse(readFileSync(path.join(ROOT, 'packages', name, 'package.json'), 'utf8')) as {
        dependencies?: object;
        peerDependencies?: object;
      };
      return [name, Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })];
    }),
  );
}

const sources = readSources();
const engine = 'packages/engine/src';
const components = 'packages/components/src';

describe('the import rules', () => {
  it('hold in the whole house', () => {
    expect(importViolations(sources, declaredDependencies())).toEqual([]);
  });

  it('see the whole house', () => {
    expect([...sources.keys()]).toEqual(expect.arrayContaining([`${engine}/autograd/Value.ts`, '.storybook/main.ts']));
  });

  it.each([
    ['the engine imports React', `${engine}/nn/mlp.ts`, "import { useState } from 'react';"],
    ['the engine imports the components', `${engine}/nn/mlp.ts`, `import '@micrograd-playground/components';`],
    ['autograd imports another part', `${engine}/autograd/Value.ts`, "import { x } from '../nn/mlp.ts';"],
    [
      'autograd imports a type of another part',
      `${engine}/autograd/Value.ts`,
      "import type { X } from '../nn/mlp.ts';",
    ],
    [
      'autograd names a type of another part',
      `${engine}/autograd/Value.ts`,
      "export type X = import('../nn/mlp.ts').X;",
    ],
    ['the expressions import training', `${engine}/expression/ast.ts`, "export { x } from '../training/Trainer.ts';"],
    [
      'data imports more than types of the configuration',
      `${engine}/data/random.ts`,
      "import { x } from '../training/TrainerConfig.ts';",
    ],
    [
      'the compiler loads training',
      `${engine}/compile/program.ts`,
      "const x = await import('../training/Trainer.ts');",
    ],
    ['a file imports its own index', `${engine}/training/Trainer.ts`, "import { Value } from '../index.ts';"],
    [
      'a file imports its own package',
      `${components}/LossCurve/LossCurve.tsx`,
      "import { x } from '@micrograd-playground/components';",
    ],
    ['an index exports all', `${engine}/index.ts`, "export * from './autograd/Value.ts';"],
    [
      'a view imports another view',
      `${components}/LossCurve/LossCurve.tsx`,
      "import { x } from '../ExprGraph/ExprGraph.tsx';",
    ],
    ['an explorable imports another', `${components}/explorables/A/A.tsx`, "import { x } from '../B/B.tsx';"],
    [
      'a view imports an explorable',
      `${components}/LossCurve/LossCurve.tsx`,
      "import { x } from '../explorables/B/B.tsx';",
    ],
    [
      'what is shared imports a view',
      `${components}/internal/classNames.ts`,
      "import { x } from '../ExprGraph/ExprGraph.tsx';",
    ],
    [
      'React Flow is used outside the graph',
      `${components}/LossCurve/LossCurve.tsx`,
      "import { Handle } from '@xyflow/react';",
    ],
    ['ELK is used outside the graph', `${components}/internal/classNames.ts`, "import('elkjs/lib/elk-api.js');"],
    [
      'a story looks inside a package',
      `${components}/LossCurve/LossCurve.stories.tsx`,
      "import { LossCurve } from './LossCurve.tsx';",
    ],
    [
      'a page of the catalog looks inside',
      `${components}/LossCurve/LossCurve.mdx`,
      "import { LossCurve } from './LossCurve.tsx';",
    ],
    [
      'the playground looks inside a package',
      'packages/playground/src/main.tsx',
      "import '../../components/src/index.ts';",
    ],
    [
      'a page of the catalog imports a script',
      '.storybook/pages/Page.tsx',
      "import { WORKSPACE_VITE } from '../../scripts/workspaceVite.mjs';",
    ],
    ['a package is used that nobody declared', `${components}/LossCurve/LossCurve.tsx`, "import _ from 'lodash';"],
    ['an extension is missing', `${engine}/nn/mlp.ts`, "import { x } from '../autograd/Value';"],
    [
      'a program imports what is for tests',
      `${engine}/nn/mlp.ts`,
      "import { readGolden } from '../testing/golden.ts';",
    ],
    [
      'a worker is started across packages',
      `${components}/hooks/x.ts`,
      "new URL('../../../engine/src/nn/mlp.js', import.meta.url);",
    ],
    ['a file is named for nothing', `${engine}/nn/utils.ts`, ''],
  ])('refuse it when %s', (_, file, source) => {
    const others = [
      ...[
        'autograd/Value.ts',
        'nn/mlp.ts',
        'training/Trainer.ts',
        'training/TrainerConfig.ts',
        'testing/golden.ts',
        'index.ts',
      ].map((name) => `${engine}/${name}`),
      ...['ExprGraph/ExprGraph.tsx', 'explorables/B/B.tsx', 'LossCurve/LossCurve.tsx', 'index.ts'].map(
        (name) => `${components}/${name}`,
      ),
    ];
    const house = new Map(others.map((other) => [other, '']));
    const declared = { engine: [], components: ['react', 'elkjs', '@xyflow/react'], playground: [] };
    expect(importViolations(house, declared)).toEqual([]);
    expect(importViolations(house.set(file, source), declared)).toEqual([expect.stringContaining(file)]);
  });
});

describe('circles of imports', () => {
  it('are nowhere in the house, not even of types', () => {
    expect(importCircles(sources)).toEqual([]);
  });

  it('are found, those of types too', () => {
    const house = new Map([
      ['a.ts', "import { b } from './b.ts';"],
      ['b.ts', "export type { C } from './c.ts';"],
      ['c.ts', "import type { A } from './a.ts';"],
    ]);
    expect(importCircles(house)).toEqual([['a.ts', 'b.ts', 'c.ts']]);
  });
});
