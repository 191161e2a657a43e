import { createRandom, MLP, traceGraph, traceNetwork, traceSteps, Value } from '@micrograd-playground/engine';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../theme/palette.ts';
import { ExprGraph } from './ExprGraph.tsx';
import { formatNodeNumber } from './formatNodeNumber.ts';
import { graphToSvg } from './graphToSvg.ts';

function neuron() {
  const product = new Value(2, 'a').mul(new Value(-3, 'b'));
  product.label = 'e';
  const output = product.add(10).tanh();
  output.backward();
  return traceGraph(output);
}

/** The loss of a network on one sample, with an L2 penalty where there is a rate. */
function loss(hidden: number[], rate: number) {
  const model = { hidden, activation: 'tanh' as const };
  const parameters = new MLP(2, model, createRandom(1337, 'weights')).getParameters();
  const regularization = { kind: rate > 0 ? ('l2' as const) : ('none' as const), rate };
  const source = { model, loss: 'mse' as const, regularization, parameters };
  return traceNetwork(source, { kind: 'loss', points: [{ x: [0.5, -1], label: 1 }] });
}

const textsOf = (svg: string) => all(svg, /<text[^>]*>([^<]*)</g);
const sizeOf = (svg: string) => all(svg, / (?:width|height)="(\d+)" /g).map(Number);

/** What a server sends in its place. */
function drawingOf(page: string): string {
  const drawing = page.replace(/^.*?(<svg)/s, '$1');
  return drawing.slice(0, drawing.indexOf('</svg>'));
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found).sort();

describe('graphToSvg', () => {
  const svg = graphToSvg(neuron());

  it('draws what a server draws: the same lines, numbers and words', () => {
    const drawing = drawingOf(renderToStaticMarkup(<ExprGraph graph={neuron()} direction="right" />));
    const lines = all(drawing, / d="(M[^"]*[CL][^"]*)"/g).filter((d) => !d.includes('v8z'));
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(svg).toContain(`d="${line}"`);
    for (const text of textsOf(drawing)) expect(textsOf(svg)).toContain(text);
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

describe('graphToSvg of a network', () => {
  const graph = loss([16, 16], 0);
  const closed = graphToSvg(graph);
  const expandedGroups = ['layer 2', 'layer 2/neuron 3'];
  const open = graphToSvg(graph, { expandedGroups });

  it('draws each group as one card, with its bars and its norm', () => {
    expect(graph.nodes.length).toBeGreaterThan(950);
    for (const name of ['layer 1', 'layer 2', 'output', 'loss']) expect(textsOf(closed)).toContain(name);
    const { positiveFill, negativeFill } = PALETTES.light;
    expect(all(closed, new RegExp(`<rect x[^>]* fill="(${positiveFill}|${negativeFill})"`, 'g'))).toHaveLength(32);
    const weights = graph.nodes.filter(({ kind, group }) => kind === 'variable' && group?.[0] === 'layer 1');
    expect(textsOf(closed)).toContain(formatNodeNumber(Math.hypot(...weights.map(({ grad }) => grad))));
  });

  it('stays small where there are over 1,600 nodes', () => {
    const svg = graphToSvg(loss([16, 16], 0.001));
    expect(textsOf(svg)).toContain('regularization');
    expect(Math.max(...sizeOf(svg))).toBeLessThan(2000);
    expect(svg.length).toBeLessThan(60_000);
  });

  it('puts a frame with its name around each group that is expanded, and cards around it', () => {
    expect(all(open, /rx="14"( )fill/g)).toHaveLength(2);
    for (const name of ['neuron 3', 'neuron 4', 'layer 1', 'tanh']) expect(textsOf(open)).toContain(name);
  });

  it('draws the lines and boxes that a server draws', () => {
    const small = loss([4, 4], 0.001);
    const open = graphToSvg(small, { expandedGroups });
    const page = renderToStaticMarkup(
      <ExprGraph graph={small} direction="right" defaultExpandedGroups={expandedGroups} />,
    );
    const drawing = drawingOf(page);
    const lines = all(drawing, / d="(M[^"]*[CL][^"]*)"/g).filter((d) => !d.includes('v8z'));
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(open).toContain(`d="${line}"`);
    expect(all(open, /<g transform="(translate[^"]*)"><rect/g)).toEqual(
      expect.arrayContaining(all(drawing, /<g transform="(translate[^"]*)" data-kind/g)),
    );
  });

  it('is whole even where all of it is expanded', () => {
    const groups = new Set(
      graph.nodes.flatMap(({ group = [] }) => group.map((_, i) => group.slice(0, i + 1).join('/'))),
    );
    const svg = graphToSvg(graph, { expandedGroups: [...groups] });
    expect(all(svg, /<text[^>]*>(data)</g)).toHaveLength(graph.nodes.length);
  });

  it('leaves no element open', () => {
    for (const svg of [closed, open]) {
      const names: string[] = [];
      for (const [, end, name, empty] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
        if (end) expect(names.pop()).toBe(name);
        else if (!empty) names.push(name ?? '');
      }
      expect(names).toEqual([]);
    }
  });
});

describe('graphToSvg at a step', () => {
  const graph = neuron();
  const steps = traceSteps(graph);
  const numbers = (svg: string) => textsOf(svg).filter((text) => /^[−\d—]/.test(text));

  it('shows what is known after it', () => {
    const before = graphToSvg(graph, { activeStep: -1 });
    expect(numbers(before).filter((text) => text === '—')).toHaveLength(12);
    expect(before).toContain('<desc>');
    const forward = graphToSvg(graph, { activeStep: 2 });
    expect(numbers(forward)).toContain('−6.0000');
    expect(forward).not.toContain(`stroke="${PALETTES.light.grad}"`);
  });

  it('spells out the contribution that moves, and marks the edges that have delivered theirs', () => {
    const sum = steps.findIndex((step) => step.phase === 'backward' && graph.nodes[2]?.id === step.nodeId);
    const svg = graphToSvg(graph, { activeStep: sum });
    expect(textsOf(svg).filter((text) => text.includes(' × '))).toHaveLength(1);
    expect(all(svg, new RegExp(`fill="none" stroke="(${PALETTES.light.grad})" stroke-width="3"`, 'g'))).toHaveLength(2);
    expect(svg).toContain(`fill="${PALETTES.light.gradSoft}"`);
  });

  it('differentiates another node, and says so', () => {
    const product = graph.nodes[2]?.id;
    const svg = graphToSvg(graph, { outputId: product });
    expect(svg).toContain('<desc>6 nodes. Output a × b = −6. Gradients: −3 for a, 2 for b.</desc>');
    expect(numbers(svg)).toContain('1.0000');
  });
});
