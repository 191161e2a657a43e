import { describe, expect, it } from 'vitest';
import { graphFromJson, graphToJson } from './graphJson.ts';
import type { GraphSnapshot } from './trace.ts';
import { traceGraph } from './trace.ts';
import { traceSteps } from './traceSteps.ts';
import { Value } from './Value.ts';

function graphOf(output: Value): GraphSnapshot {
  output.backward();
  return traceGraph(output, { groupOf: ({ op }) => (op === 'mul' ? ['products', 'of two'] : undefined) });
}

const neuron = () => graphOf(new Value(2, 'a').mul(new Value(-3, 'b')).add(6.88).tanh().leakyRelu(0.2));
const overflow = () => graphOf(new Value(1, 'a').div(new Value(0, 'b')).mul(new Value(-1, 'c')).mul(0).neg());

describe('a graph as JSON', () => {
  it('is what JSON makes of it, where all numbers are finite', () =>
    expect(graphToJson(neuron())).toBe(JSON.stringify(neuron(), null, 2)));

  it('is the same graph again when it is read, number by number', () => {
    expect(graphFromJson(graphToJson(neuron()))).toEqual(neuron());
    expect(traceSteps(graphFromJson(graphToJson(neuron())))).toEqual(traceSteps(neuron()));
  });

  it('says which numbers are not finite, and reads them back', () => {
    const graph = overflow();
    const text = graphToJson(graph);
    for (const word of ['"data": "Infinity"', '"data": "-Infinity"', '"data": "NaN"']) expect(text).toContain(word);
    expect(text).not.toMatch(/: null,\s+"grad"/);
    expect(graphFromJson(text)).toEqual(graph);
  });

  it('leaves a name alone that reads like a number', () => {
    const graph = graphOf(new Value(1, 'NaN'));
    expect(graphFromJson(graphToJson(graph)).nodes[0]?.label).toBe('NaN');
  });

  it.each([
    ['no JSON', 'nodes', SyntaxError, 'JSON'],
    ['a list', '[]', TypeError, 'The graph'],
    ['null', 'null', TypeError, 'The graph'],
    ['nothing', '{}', TypeError, 'nodes'],
    ['numbers for nodes', '{"nodes":[1],"edges":[]}', TypeError, 'nodes[0]'],
  ])('refuses %s', (_, text, error, place) => {
    expect(() => graphFromJson(text)).toThrow(error);
    expect(() => graphFromJson(text)).toThrow(place);
  });

  it.each([
    ['nodes[0].data', (graph: Json) => (graph.nodes[0]!['data'] = null)],
    ['nodes[0].data', (graph: Json) => (graph.nodes[0]!['data'] = 'nan')],
    ['nodes[0].kind', (graph: Json) => (graph.nodes[0]!['kind'] = 'leaf')],
    ['nodes[0].op', (graph: Json) => (graph.nodes[0]!['op'] = 'add')],
    ['nodes[2].op', (graph: Json) => (graph.nodes[2]!['op'] = 'constructor')],
    ['nodes[2].op', (graph: Json) => (graph.nodes[2]!['op'] = null)],
    ['nodes[1].id', (graph: Json) => (graph.nodes[1]!['id'] = graph.nodes[0]!['id'])],
    ['nodes[2].group', (graph: Json) => (graph.nodes[2]!['group'] = ['products', 3])],
    ['edges[0].source', (graph: Json) => (graph.edges[0]!['source'] = 'nobody')],
    ['edges[0].source', (graph: Json) => (graph.edges[0]!['source'] = graph.nodes.at(-1)!['id'])],
    ['edges[1].slot', (graph: Json) => (graph.edges[1]!['slot'] = 2)],
    ['edges[1].slot', (graph: Json) => (graph.edges[1]!['slot'] = 0)],
    ['nodes[2]', (graph: Json) => graph.edges.splice(1, 1)],
  ])('refuses a graph with a wrong %s, and says where', (place, spoil) => {
    const graph = JSON.parse(graphToJson(neuron())) as Json;
    spoil(graph);
    expect(() => graphFromJson(JSON.stringify(graph))).toThrow(`${place} is not what it should be`);
  });
});

interface Json {
  readonly nodes: Record<string, unknown>[];
  readonly edges: Record<string, unknown>[];
}
