import { describe, expect, it } from 'vitest';
import { saveScreenshot } from '../harness/openPage.ts';
import { ExpressionPage } from './ExpressionPage.ts';
import { usePlayground } from './usePlayground.ts';

const TANH = '(a * b + c).tanh()';

describe('the expression page', () => {
  const open = usePlayground();
  const visit = async (hash = '#/expression') => new ExpressionPage(await open(hash));

  it('opens with (a * b + c).tanh() at a=2, b=−3, c=10: 0.9993 at the root, and its three gradients', async () => {
    const page = await visit();
    await expect.poll(() => page.box.inputValue()).toBe(TANH);
    await page.root().filter({ hasText: '0.9993' }).waitFor();
    expect(await page.gradient('a').innerText()).toBe('−0.0040');
    expect(await page.gradient('b').innerText()).toBe('+0.0027');
    expect(await page.gradient('c').innerText()).toBe('+0.0013');
  });

  it('shows 4 and the gradients −3, 2, 1 where relu takes the place of tanh', async () => {
    const page = await visit();
    await page.type('(a * b + c).relu()');
    await page.root().filter({ hasText: '4.0000' }).waitFor();
    expect(await page.gradient('a').innerText()).toBe('−3.0000');
    expect(await page.gradient('b').innerText()).toBe('+2.0000');
    expect(await page.gradient('c').innerText()).toBe('+1.0000');
  });

  it('draws two edges for a*a', async () => {
    const page = await visit();
    await page.type('a*a');
    await expect.poll(() => page.nodes.count()).toBe(2);
    expect(await page.edges.count()).toBe(2);
    expect(await page.gradient('a').innerText()).toBe('+4.0000');
  });

  it('follows a number that is typed', async () => {
    const page = await visit();
    await page.setVariable('c', '6');
    await page.root().filter({ hasText: '0.0000' }).waitFor();
    expect(await page.gradient('c').innerText()).toBe('+1.0000');
  });

  it.each([
    ['an unknown function', 'foo(a)', /foo/],
    ['an open parenthesis', '(a + b', /\)/],
    ['a missing operator', 'a b', /\w/],
    ['an empty box', '', /\w/],
    ['a number that is too large', '1e999', /1e999|large/],
    ['10,000 parentheses', '('.repeat(10_000), /\w/],
  ])('explains %s, keeps the text and the last picture, and recovers', async (_, source, explanation) => {
    const page = await visit();
    await page.root().filter({ hasText: '0.9993' }).waitFor();
    const nodes = await page.nodes.count();

    await page.type(source);
    await expect.poll(() => page.explanation.innerText()).toMatch(explanation);
    expect(await page.box.inputValue()).toBe(source);
    expect(await page.nodes.count()).toBe(nodes);

    await page.type('a + b');
    await page.root().filter({ hasText: '−1.0000' }).waitFor();
    await expect.poll(() => page.explanation.innerText()).toBe('');
  });

  it('keeps what is shown in its address, and restores it from there', async () => {
    const page = await visit();
    await page.type('a ** 2 + b');
    await page.setVariable('a', '-1.5');
    await page.root().filter({ hasText: '−0.7500' }).waitFor();
    await expect.poll(() => page.box.page().url()).toContain('a=-1.5');

    const again = await visit(new URL(page.box.page().url()).hash);
    await again.root().filter({ hasText: '−0.7500' }).waitFor();
    expect(await again.box.inputValue()).toBe('a ** 2 + b');
  });

  it('shows the default, and a notice, for an address full of nonsense', async () => {
    const page = await visit('#/expression?a=seven&b=1e999&constructor=1&__proto__=2&%%%');
    await page.root().filter({ hasText: '0.9993' }).waitFor();
    expect(await page.box.page().locator('body').innerText()).toContain('seven');
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 360],
    ['dark', 360],
  ] as const)('fits the window: %s, %i px', async (colorScheme, width) => {
    const page = new ExpressionPage(await open('#/expression', { colorScheme, viewport: { width, height: 900 } }));
    await page.root().filter({ hasText: '0.9993' }).waitFor();
    const overflow = await page.box.page().evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await saveScreenshot(page.box.page(), `expression-${colorScheme}-${width}`);
  });
});
