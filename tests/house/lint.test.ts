import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './readSources.ts';

/** What the linter must refuse: a file, what stands in it, and the rule that sees it. */
const REFUSED: [file: string, source: string, rule: string][] = [
  ['packages/engine/src/autograd/a.ts', "import { x } from '../nn/mlp.ts';\nx();\n", 'no-restricted-imports'],
  [
    'packages/engine/src/autograd/b.ts',
    "import type { X } from '../nn/mlp.ts';\nexport const x: X = 1;\n",
    'no-restricted-imports',
  ],
  ['packages/engine/src/nn/a.ts', "import { useState } from 'react';\nuseState();\n", 'no-restricted-imports'],
  ['packages/engine/src/nn/b.ts', "import { x } from '../training/Trainer.ts';\nx();\n", 'no-restricted-imports'],
  ['packages/engine/src/training/a.ts', "import { x } from '../index.ts';\nx();\n", 'no-restricted-imports'],
  ['packages/engine/src/training/b.ts', 'document.title;\n', 'no-restricted-globals'],
  [
    'packages/components/src/LossCurve/a.tsx',
    "import { x } from '../ExprGraph/ExprGraph.tsx';\nx();\n",
    'no-restricted-imports',
  ],
  [
    'packages/components/src/LossCurve/b.tsx',
    "import { x } from '@micrograd-playground/components';\nx();\n",
    'no-restricted-imports',
  ],
  ['packages/components/src/explorables/A/a.tsx', "import { x } from '../B/B.tsx';\nx();\n", 'no-restricted-imports'],
  [
    'packages/components/src/LossCurve/a.stories.tsx',
    "import { x } from './LossCurve.tsx';\nx();\n",
    'no-restricted-imports',
  ],
  [
    'packages/playground/src/a.tsx',
    "import { x } from '../../components/src/index.ts';\nx();\n",
    'no-restricted-imports',
  ],
  ['packages/engine/src/training/c.ts', "import { d } from './d.ts';\nexport const c = () => d();\n", 'no-cycle'],
  ['packages/engine/src/training/d.ts', "import { c } from './c.ts';\nexport const d = () => c();\n", 'no-cycle'],
  ['packages/engine/src/training/e.ts', 'export default 1;\n', 'no-default-export'],
  ['packages/engine/src/training/f.ts', 'export const x: any = 1;\n', 'no-explicit-any'],
  [
    'packages/components/src/LossCurve/c.tsx',
    'export const x = (list: number[]) => list[0]!;\n',
    'no-non-null-assertion',
  ],
  ['packages/components/src/LossCurve/d.tsx', 'export const x = <img src="a.png" />;\n', 'alt-text'],
];

/** What the linter must let through, or the refusals above would mean nothing. */
const ALLOWED: [file: string, source: string][] = [
  ['packages/engine/src/nn/c.ts', "import { x } from '../autograd/x.ts';\nx();\n"],
  ['packages/engine/src/data/a.ts', "import type { X } from '../training/TrainerConfig.ts';\nexport const x: X = 1;\n"],
  ['packages/engine/src/training/g.ts', "import { x } from '../nn/mlp.ts';\nx();\n"],
  ['packages/components/src/LossCurve/e.tsx', "import { x } from '../internal/x.ts';\nx();\n"],
  ['packages/components/src/explorables/A/b.tsx', "import { x } from '../../LossCurve/LossCurve.tsx';\nx();\n"],
  [
    'packages/components/src/LossCurve/b.stories.tsx',
    "import { x } from '@micrograd-playground/components';\nexport default x;\n",
  ],
];

describe('the linter', () => {
  let house = '';
  let said = '';

  beforeAll(() => {
    house = mkdtempSync(path.join(tmpdir(), 'lint-'));
    // Without types: the files import what is not there.
    const config = readFileSync(path.join(ROOT, '.oxlintrc.json'), 'utf8').replace(
      '"typeAware": true',
      '"typeAware": false',
    );
    writeFileSync(path.join(house, '.oxlintrc.json'), config);
    for (const [file, source] of [...REFUSED, ...ALLOWED]) {
      mkdirSync(path.join(house, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(house, file), source);
    }
    const oxlint = path.join(ROOT, 'node_modules/oxlint/bin/oxlint');
    said = spawnSync(process.execPath, [oxlint, '--format=unix'], {
      cwd: house,
      encoding: 'utf8',
    }).stdout;
  });

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(REFUSED)('refuses %s with %j, by %s', (file, _, rule) => {
    expect(
      said
        .split('\n')
        .filter((line) => line.startsWith(`${file}:`))
        .join('\n'),
    ).toContain(`(${rule})`);
  });

  it.each(ALLOWED)('lets %s with %j through', (file) => {
    expect(said).not.toContain(`${file}:`);
  });
});
