import { traceGraph, traceNetwork, Value } from '@micrograd-playground/engine';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ExprGraph } from './ExprGraph.tsx';

function neuron() {
  const output = new Value(2, 'a').mul(new Value(-3, 'b')).add(new Value(10, 'c')).tanh();
  output.backward();
  return traceGraph(output);
}

describe('ExprGraph on a server', () => {
  const html = renderToString(<ExprGraph graph={neuron()} height={400} className="mine" data-part="graph" />);

  it('is a picture with all values, gradients and local derivatives', () => {
    for (const text of ['0.9993', '−0.0040', '0.0027', '0.0013', '×−3', 'tanh']) expect(html).toContain(text);
    expect(html.match(/mgp-ExprGraph-line/g)).toHaveLength(5);
  });
  it('has its size, and hands class and other attributes to its root', () => {
    expect(html).toMatch(/^<div [^>]*data-part="graph"[^>]*class="mgp mgp-ExprGraph mine"[^>]*style="height:400px"/);
  });
  it('has a height that can be drawn where a page gives another', () => {
    const heightOf = (height: number) =>
      /style="height:([^"]*)"/.exec(renderToString(<ExprGraph graph={neuron()} height={height} />))?.[1];
    expect(heightOf(NaN)).toBe('320px');
    expect(heightOf(-50)).toBe('80px');
  });
  it('refuses a graph in which two nodes cannot be told apart', () => {
    const { nodes, edges } = neuron();
    const twins = { nodes: nodes.map((node) => ({ ...node, id: 'n1' })), edges };
    expect(() => renderToString(<ExprGraph graph={twins} />)).toThrow('Two nodes of the graph have the id "n1"');
  });
  it('tells it in words too', () => {
    expect(html).toContain('a × b, value −6, gradient 0.0013');
    expect(html).toContain('Output tanh(a × b + c) = 0.9993');
  });
  it('tells nobody a hidden gradient, in numbers or in words', () => {
    const quiz = renderToString(<ExprGraph graph={neuron()} hiddenGradientIds={['a']} />);
    expect(quiz).toContain('>?</text>');
    expect(quiz).not.toContain('0.0040');
    expect(quiz).toContain('0.0027');
    expect(quiz).not.toContain('for a,');
  });
  it('tells of another output what the picture shows of it: the gradients of that node, none after it', () => {
    const product = neuron().nodes.find(({ op }) => op === 'mul')?.id;
    const html = renderToString(<ExprGraph graph={neuron()} outputId={product} />);
    expect(html).toContain('Output a × b = −6. Gradients: −3 for a, 2 for b, 0 for c.');
    expect(html).toContain('<li>b, value −3, gradient 2</li>');
    expect(html).toContain('<li>a × b + c, value 4</li>');
    expect(html).toContain('−3.0000</text>');
    expect(html).not.toContain('0.0040');
  });
  it('tells at a step what has happened so far', () => {
    const told = (activeStep: number) => renderToString(<ExprGraph graph={neuron()} activeStep={activeStep} />);
    expect(told(0)).toContain('Output tanh(a × b + c).</p>');
    expect(told(0)).toContain('<li>b</li>');
    expect(told(7)).toContain('<li>a × b + c, value 4, gradient 0.0013</li>');
    expect(told(7)).toContain('<li>a × b, value −6</li>');
  });
  it('says what it waits for where there is no graph', () => {
    expect(renderToString(<ExprGraph graph={null} />)).toContain('Type an expression');
    expect(renderToString(<ExprGraph graph={null} status="loading" />)).toContain('aria-busy="true"');
    expect(renderToString(<ExprGraph graph={null} status="error" />)).toContain('role="alert"');
    expect(renderToString(<ExprGraph graph={{ nodes: [], edges: [] }} />)).toContain('Type an expression');
  });
  it('shows the name that a line of a program gives to an operation', () => {
    const e = new Value(2, 'a').mul(new Value(-3, 'b'));
    e.label = 'e';
    const named = renderToString(<ExprGraph graph={traceGraph(e.tanh())} />);
    expect(named).toMatch(/>×<\/text><text [^>]*>e<\/text>/);
    expect(named).toContain('e = a × b, value −6');
    expect(named).toContain('tanh(e)');
  });
  it('draws groups as cards and frames, and reads them out', () => {
    const model = { hidden: [16, 16], activation: 'tanh' as const };
    const parameters = Float64Array.from({ length: 337 }, (_, i) => Math.sin(i));
    const source = { model, loss: 'mse' as const, regularization: { kind: 'none' as const, rate: 0 }, parameters };
    const graph = traceNetwork(source, { kind: 'point', point: { x: [0.5, -1], label: 1 } });
    const closed = renderToString(<ExprGraph graph={graph} />);
    expect(closed.match(/data-kind="group"/g)).toHaveLength(4);
    expect(closed).toMatch(/layer 2, group of \d+ nodes, 16 values, gradient norm \d/);
    expect(closed.match(/<li>/g)).toHaveLength(7);
    const open = renderToString(<ExprGraph graph={graph} expandedGroups={['layer 1', 'layer 1/neuron 2']} />);
    expect(open.match(/mgp-ExprGraph-frame/g)).toHaveLength(2);
    expect(open).toMatch(/layer 1, neuron 3, group of 8 nodes, value /);
  });
  it('shows labels as text, whatever is in them', () => {
    const graph = traceGraph(new Value(1, '<img src=x onerror=alert(1)>'));
    expect(renderToString(<ExprGraph graph={graph} />)).not.toContain('<img');
  });
});
