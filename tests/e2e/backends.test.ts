import { describe, expect, it } from 'vitest';
import { NetworkPage } from './NetworkPage.ts';
import type { PlaygroundOptions } from './usePlayground.ts';
import { usePlayground } from './usePlayground.ts';

/** What a careful site allows: its own files, and nothing made of text. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'";

interface Surroundings extends PlaygroundOptions {
  readonly name: string;
  readonly backend: 'WebAssembly' | 'Interpreter';
}

const surroundings: readonly Surroundings[] = [
  { name: 'an ordinary page', backend: 'WebAssembly' },
  {
    name: 'a strict page that allows WebAssembly',
    headers: { 'Content-Security-Policy': STRICT.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'") },
    backend: 'WebAssembly',
  },
  {
    name: 'a strict page',
    headers: { 'Content-Security-Policy': STRICT },
    // Firefox tells its console of what it refuses, whether or not the page knows what to do instead.
    remark: /^exception: The page.s settings blocked WebAssembly/,
    backend: 'Interpreter',
  },
  { name: 'a browser without vector instructions', withoutVectors: true, backend: 'Interpreter' },
];

/** The losses and accuracies at the end of a run, as they came out where they were first seen. */
let results: readonly string[] | undefined;

describe.each(surroundings)('on $name', ({ backend, ...options }) => {
  const open = usePlayground(options);

  it(`trains by ${backend}, says so, and comes to the same figures as elsewhere`, async () => {
    const network = new NetworkPage(await open('#/network?steps=1500'));
    await network.trainToTheEnd();
    await expect.poll(() => network.backend().innerText()).toMatch(new RegExp(`^${backend}`));
    const names = ['Train loss', 'Test loss', 'Train accuracy', 'Test accuracy'];
    const figures = await Promise.all(names.map((name) => network.statistic(name).innerText()));
    results ??= figures;
    expect(figures).toEqual(results);
  });

  it('draws the graph of an expression', async () => {
    const page = await open('#/expression');
    await page.locator('.react-flow__node').first().waitFor();
    expect(await page.locator('.react-flow__node').count()).toBe(6);
  });
});
