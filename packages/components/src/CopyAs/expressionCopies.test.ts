import { evaluateExpression, parseExpression, parseProgram, traceGraph } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { graphToSvg } from '../ExprGraph/graphToSvg.ts';
import { expressionCopies } from './expressionCopies.ts';
import type { ExpressionCopiesOptions } from './expressionCopies.ts';

const source = '(a * b + c).tanh()';
const bindings = { a: 2, b: -3, c: 10 };
const tree = parseExpression(source);
const { output } = evaluateExpression(tree, bindings);
output.backward();
const graph = traceGraph(output);
const link = 'https://example.org/#/expression?e=a&b="<2>"';

const all = (more: Partial<ExpressionCopiesOptions> = {}) =>
  expressionCopies({ source, bindings, tree, graph, link, embedLink: link, svg: () => graphToSvg(graph), ...more });
const textOf = async (id: string, more?: Partial<ExpressionCopiesOptions>) =>
  all(more)
    .find((item) => item.id === id)
    ?.text?.();

describe('expressionCopies', () => {
  it('offers everything that there is', () =>
    expect(all().map(({ id }) => id)).toEqual([
      'link',
      'jsx',
      'mdx',
      'iframe',
      'micrograd',
      'pytorch',
      'svg',
      'png',
      'json',
    ]));

  it('leaves out what it has nothing for', () =>
    expect(expressionCopies({ source, bindings, graph: null, tree: null }).map(({ id }) => id)).toEqual([
      'jsx',
      'mdx',
    ]));

  it('copies the link as it is', async () => expect(await textOf('link')).toBe(link));

  it('gives numbers to variables of any name', async () => {
    const named = Object.fromEntries([
      ['__proto__', 3],
      ['名', -0],
      ['constructor', Infinity],
    ]);
    expect(await textOf('jsx', { source: 'L = __proto__ * 名 * constructor', bindings: named })).toContain(
      "defaultBindings={{ ['__proto__']: 3, '名': -0, constructor: Infinity }}",
    );
  });

  it('prints a module for React', async () =>
    expect(await textOf('jsx')).toBe(`import { ExpressionExplorer } from '@micrograd-playground/components';
import '@micrograd-playground/components/styles.css';

export function Example() {
  return (
    <ExpressionExplorer
      defaultExpression="(a * b + c).tanh()"
      defaultBindings={{ a: 2, b: -3, c: 10 }}
    />
  );
}
`));

  it('prints lines for an MDX page', async () =>
    expect(await textOf('mdx')).toBe(`import { ExpressionExplorer } from '@micrograd-playground/components'
import '@micrograd-playground/components/styles.css'

<ExpressionExplorer
  defaultExpression="(a * b + c).tanh()"
  defaultBindings={{ a: 2, b: -3, c: 10 }}
/>
`));

  it('writes a program of several lines as a template, whatever is in it', async () => {
    const program = 'e = a * b # `${x}`, \\n\nL = e + c';
    expect(await textOf('mdx', { source: program, bindings: {} })).toContain(
      'defaultExpression={`e = a * b # \\`\\${x}\\`, \\\\n\nL = e + c`}\n/>',
    );
    expect(await textOf('jsx', { source: program })).toContain('\nL = e + c`}\n');
    expect(await textOf('mdx', { source: 'a # "' })).toContain('defaultExpression={"a # \\""}');
  });

  it('says in JSX what is looked at, where it is not what an explorer begins with', async () => {
    const view = { step: 7, lens: 'plot' };
    const jsx = expressionCopies({ source: 'a', bindings: { a: 1 }, view }).find(({ id }) => id === 'jsx');
    expect(await jsx?.text?.()).toContain('defaultView={{ step: 7, lens: "plot" }}');
  });

  it('frames a page with a title, lazily and in a sandbox', async () => {
    const html = (await textOf('iframe', { source: 'e = a * b\nL = e < "2"' })) ?? '';
    expect(html).toContain('src="https://example.org/#/expression?e=a&amp;b=&quot;&lt;2>&quot;"');
    expect(html).toContain('title="Expression graph of e = a * b; L = e &lt; &quot;2&quot;"');
    for (const attribute of ['loading="lazy"', 'sandbox="allow-scripts allow-same-origin"'])
      expect(html).toContain(attribute);
  });

  it('prints Python for both libraries, of a program too', async () => {
    expect(await textOf('pytorch')).toContain('output = torch.tanh(a * b + c)');
    const program = parseProgram('a = 2.0\nb = 3.0\ne = a * b\nL = e * e');
    expect(await textOf('micrograd', { tree: program, bindings: {} })).toContain('e = a * b\nL = e * e\n');
  });

  it('gives the snapshot as JSON', async () => expect(JSON.parse((await textOf('json')) ?? '')).toEqual(graph));

  it('saves the picture as an SVG file', async () => {
    const item = all({ fileName: 'neuron' }).find(({ id }) => id === 'svg');
    const blob = await item?.blob?.();
    expect(item?.fileName).toBe('neuron.svg');
    expect(blob?.type).toBe('image/svg+xml');
    expect(await blob?.text()).toBe(graphToSvg(graph));
  });

  it('takes other words', () =>
    expect(all({ labels: { link: { label: 'Verweis' } } })[0]).toMatchObject({ id: 'link', label: 'Verweis' }));
});
