import { traceGraph, Value } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { rowTexts } from './rowTexts.ts';

/** e = a × b, and the sum of it and c under a name. */
function named(label: string) {
  const product = new Value(2, 'a').mul(new Value(-3, 'b'));
  product.label = 'e';
  const sum = product.add(new Value(10, 'c'));
  sum.label = label;
  const graph = traceGraph(sum);
  const idOf = (op: string | null) => graph.nodes.find((node) => node.op === op)?.id;
  return { graph, product: idOf('mul') ?? '', sum: idOf('add') ?? '' };
}

describe('rowTexts', () => {
  it('writes named values as the program does, and calls the output L', () => {
    const { graph, product, sum } = named('d');
    const { rows, names } = rowTexts(graph, sum);
    expect([rows.get(sum), rows.get(product), rows.get('a')]).toEqual(['L = d = e + c', 'e = a × b', 'a']);
    expect([names.get(sum), names.get(product), names.get('a')]).toEqual(['L', 'e', 'a']);
  });

  it('does not call it L twice', () => {
    const { graph, sum } = named('L');
    expect(rowTexts(graph, sum).rows.get(sum)).toBe('L = e + c');
  });

  it('calls another node L where that is differentiated', () => {
    const { graph, product } = named('');
    expect(rowTexts(graph, product).rows.get(product)).toBe('L = e = a × b');
    expect(rowTexts(graph, product).names.get(product)).toBe('L');
  });

  it('takes a graph without an output', () => expect(rowTexts({ nodes: [], edges: [] }, undefined).rows.size).toBe(0));
});
