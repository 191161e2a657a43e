import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packTarball } from './packTarball.ts';

describe('a program in Node with the packed engine alone', () => {
  let directory: string;

  beforeAll(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'consumer-'));
    const installed = path.join(directory, 'node_modules/@micrograd-playground/engine');
    mkdirSync(installed, { recursive: true });
    // The engine depends on nothing, so unpacking it is installing it.
    execFileSync('tar', ['-xzf', packTarball('engine', directory), '--strip-components=1', '-C', installed]);
    cpSync(path.join(import.meta.dirname, 'fixtures/node-program'), directory, { recursive: true });
  });

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it("gives the numbers of micrograd's README, trains a network, and ends by itself", () => {
    const said = execFileSync(process.execPath, ['program.mjs'], { cwd: directory, encoding: 'utf8', timeout: 30_000 });
    expect(JSON.parse(said)).toEqual({
      output: '24.7041',
      gradients: ['138.8338', '645.5773'],
      status: 'finished',
      learned: true,
    });
  });
});
