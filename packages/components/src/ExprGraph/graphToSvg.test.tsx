import { traceGraph, Value } from '@micrograd-playground/engine';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../theme/palette.ts';
import { ExprGraph } from './ExprGraph.tsx';
import { graphToSvg } from './graphToSvg.ts';

function neuron() {
  const product = new Value(2, 'a').mul(new Value(-3, 'b'));
  product.label = 'e';
  const output = product.add(10).tanh();
  output.backward();
  return traceGraph(output);
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found).sort();

describe('graphToSvg', () => {
  const svg = graphToSvg(neuron());

  it('draws what a server draws: the same lines, numbers and words', () => {
    const page = renderToStaticMarkup(<ExprGraph graph={neuron()} direction="right" />).replace(/^.*?(<svg)/s, '$1');
    const drawing = page.slice(0, page.indexOf('</svg>'));
    const lines = all(drawing, / d="(M[^"]*[CL][^"]*)"/g).filter((d) => !d.includes('v8z'));
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(svg).toContain(`d="${line}"`);
    const shown = all(svg, /<text[^>]*>([^<]*)</g);
    for (const text of all(drawing, /<text[^>]*>([^<]+)</g)) expect(shown).toContain(text);
  });

  it('stands by itself: no class, no variable, no style sheet', () => {
    expect(svg).not.toMatch(/class=|var\(|<style|href/);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+" viewBox="-24 -24 /);
  });

  it('says what it is', () => {
    expect(svg).toContain('<title>Expression graph</title>');
    expect(svg).toContain('<desc>6 nodes. Output ');
    expect(graphToSvg(neuron(), { title: 'A neuron' })).toContain('<title>A neuron</title>');
  });

  it('has the colours that were asked for', () => {
    expect(svg).toContain(`fill="${PALETTES.light.grad}"`);
    const dark = graphToSvg(neuron(), { theme: 'dark', colors: { grad: 'plum' } });
    expect(dark).toContain(`fill="${PALETTES.dark.background}"`);
    expect(dark).toContain('fill="plum"');
    expect(dark).not.toContain(PALETTES.light.ink);
  });

  it('names what its author named', () => expect(svg).toMatch(/>e<\/text>/));

  it('is the same for the same graph, and takes any text as text', () => {
    expect(graphToSvg(neuron())).toBe(svg);
    const odd = graphToSvg(traceGraph(new Value(1, '</text><script>"&\u0000')));
    expect(odd).toContain('&lt;/text&gt;&lt;script&gt;&quot;&amp;<');
    expect(odd).not.toContain('<script>');
  });

  it('draws numbers that are not finite, and an empty graph', () => {
    const infinite = new Value(1, 'a').div(new Value(0, 'b'));
    infinite.backward();
    expect(graphToSvg(traceGraph(infinite))).toContain('∞');
    expect(graphToSvg({ nodes: [], edges: [] })).toContain('<svg');
  });
});
