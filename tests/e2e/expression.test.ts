import { describe, expect, it } from 'vitest';
import { allowClipboard } from '../harness/allowClipboard.ts';
import { saveScreenshot } from '../harness/openPage.ts';
import { ExpressionPage } from './ExpressionPage.ts';
import { usePlayground } from './usePlayground.ts';

/** https://github.com/karpathy/micrograd, README.md */
const README = `from micrograd.engine import Value

a = Value(-4.0)
b = Value(2.0)
c = a + b
d = a * b + b**3
c += c + 1
c += 1 + c + (-a)
d += d * 2 + (b + a).relu()
d += 3 * d + (b - a).relu()
e = c - d
f = e**2
g = f / 2.0
g += 10.0 / f
print(f'{g.data:.4f}') # prints 24.7041, the outcome of this forward pass
g.backward()
print(f'{a.grad:.4f}') # prints 138.8338, i.e. the numerical value of dg/da
print(f'{b.grad:.4f}') # prints 645.5773, i.e. the numerical value of dg/db
`;

const TANH = '(a * b + c).tanh()';

describe('the expression page', () => {
  const open = usePlayground();
  const visit = async (hash = '#/expression') => new ExpressionPage(await open(hash));

  it('opens with (a * b + c).tanh() at a=2, b=−3, c=5.5: −0.4621 at the root, and its three gradients', async () => {
    const page = await visit();
    await expect.poll(() => page.box.inputValue()).toBe(TANH);
    await page.root().filter({ hasText: '−0.4621' }).waitFor();
    expect(await page.gradient('a').innerText()).toBe('−2.3593');
    expect(await page.gradient('b').innerText()).toBe('+1.5729');
    expect(await page.gradient('c').innerText()).toBe('+0.7864');
  });

  it('shows 0.9993 at the root at c=10, and three gradients close to 0', async () => {
    const page = await visit('#/expression?c=10');
    await expect.poll(() => page.box.inputValue()).toBe(TANH);
    await page.root().filter({ hasText: '0.9993' }).waitFor();
    expect(await page.gradient('a').innerText()).toBe('−0.0040');
    expect(await page.gradient('b').innerText()).toBe('+0.0027');
    expect(await page.gradient('c').innerText()).toBe('+0.0013');
  });

  it('shows 4 and the gradients −3, 2, 1 where relu takes the place of tanh', async () => {
    const page = await visit('#/expression?c=10');
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
    await page.root().filter({ hasText: '−0.4621' }).waitFor();
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

  it('brings back the step, the output and the panel that a link names', async () => {
    const page = await visit();
    const browserPage = page.box.page();
    await browserPage.getByRole('treeitem', { name: /^a × b \+ c,/ }).click();
    await browserPage.getByRole('button', { name: 'Differentiate u = a·b + c instead' }).click();
    await expect.poll(() => page.gradient('a').innerText()).toBe('−3.0000');
    await browserPage.getByRole('button', { name: 'Step back' }).click();
    const slider = browserPage.getByRole('slider', { name: 'Step' });
    const reading = await slider.getAttribute('aria-valuetext');
    expect(reading).toMatch(/backward/);
    await browserPage.getByRole('tab', { name: 'Forward' }).click();
    await expect.poll(() => browserPage.url()).toMatch(/lens=forward.*step=\d+/);

    const again = (await visit(new URL(browserPage.url()).hash)).box.page();
    await expect.poll(() => again.getByRole('slider', { name: 'Step' }).getAttribute('aria-valuetext')).toBe(reading);
    expect(await again.getByRole('tab', { name: 'Forward' }).getAttribute('aria-selected')).toBe('true');
  });

  it("runs the program of micrograd's README as it is pasted, and keeps it in its address", async () => {
    const page = await visit();
    const browserPage = page.box.page();
    await page.paste(README);
    await expect.poll(() => browserPage.getByRole('textbox', { name: 'Program' }).inputValue()).toBe(README);
    await page.root().filter({ hasText: '24.7041' }).waitFor();
    expect(await page.gradient('a').innerText()).toBe('+138.8338');
    expect(await page.gradient('b').innerText()).toBe('+645.5773');
    await page.setVariable('a', '-3');
    await expect.poll(() => browserPage.url()).toContain('a:-3');

    const again = (await visit(new URL(browserPage.url()).hash)).box.page();
    await expect.poll(() => again.getByRole('textbox', { name: 'Program' }).inputValue()).toBe(README);
    await expect.poll(() => again.getByRole('slider', { name: 'a', exact: true }).inputValue()).toBe('-3');
  });

  it('gives back what a pasted program took the place of, after what was typed since', async () => {
    const page = await visit();
    const browserPage = page.box.page();
    await page.type('a * b + a');
    await page.paste(README);
    const program = browserPage.getByRole('textbox', { name: 'Program' });
    await expect.poll(() => program.inputValue()).toBe(README);
    await browserPage.keyboard.type('#');
    await expect.poll(() => program.inputValue()).toBe(`${README}#`);
    await browserPage.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => program.inputValue()).toBe(README);
    await browserPage.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => page.box.inputValue()).toBe('a * b + a');

    await browserPage.getByRole('button', { name: 'Program' }).click();
    await expect.poll(() => program.inputValue()).toBe(README);
    await browserPage.getByRole('button', { name: 'your text' }).click();
    await expect.poll(() => page.box.inputValue()).toBe('a * b + a');
  });

  it('offers to read a text with `=` as a program', async () => {
    const page = await visit();
    await page.type('e = a * b');
    await page.box.page().getByRole('button', { name: 'Read as a program' }).click();
    const program = page.box.page().getByRole('textbox', { name: 'Program' });
    await expect.poll(() => program.inputValue()).toBe('e = a * b');
    await page.root().filter({ hasText: '−6.0000' }).waitFor();
  });

  it('takes a mended word back when it is told to undo, as if it had been typed', async () => {
    const page = await visit();
    await page.type('tahn(a)');
    await page.box.page().getByRole('button', { name: 'Use tanh' }).click();
    await expect.poll(() => page.box.inputValue()).toBe('tanh(a)');
    await page.box.page().keyboard.press('ControlOrMeta+z');
    await expect.poll(() => page.box.inputValue()).toBe('tahn(a)');
  });

  it('copies what is shown as a program in Python', async () => {
    const page = await visit();
    const browserPage = page.box.page();
    await allowClipboard(browserPage);
    await browserPage.getByRole('button', { name: 'Copy as' }).click();
    await browserPage.getByRole('button', { name: /copy.*micrograd/i }).click();
    const copied = await browserPage.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('from micrograd.engine import Value');
    expect(copied).toContain('a = Value(2.0');
  });

  it('shows the default, and a notice, for an address full of nonsense', async () => {
    const page = await visit('#/expression?a=seven&b=1e999&constructor=1&__proto__=2&%%%');
    await page.root().filter({ hasText: '−0.4621' }).waitFor();
    expect(await page.box.page().locator('body').innerText()).toContain('seven');
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 360],
    ['dark', 360],
  ] as const)('fits the window: %s, %i px', async (colorScheme, width) => {
    const page = new ExpressionPage(await open('#/expression', { colorScheme, viewport: { width, height: 900 } }));
    await page.root().filter({ hasText: '−0.4621' }).waitFor();
    const overflow = await page.box.page().evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await saveScreenshot(page.box.page(), `expression-${colorScheme}-${width}`);
  });
});
