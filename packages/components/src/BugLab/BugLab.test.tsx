import {
  BACKWARD_BUGS,
  brokenBackward,
  evaluateExpression,
  parseExpression,
  traceGraph,
  Value,
} from '@micrograd-playground/engine';
import type { BackwardBug, GraphSnapshot } from '@micrograd-playground/engine';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { bugEffect } from './bugEffect.ts';
import { BugLab } from './BugLab.tsx';

function graphOf(output: Value): GraphSnapshot {
  output.backward();
  return traceGraph(output);
}

function traced(source: string): GraphSnapshot {
  return graphOf(evaluateExpression(parseExpression(source), { a: 2, b: -3, c: 10 }).output);
}

/** d = a × b, L = d + d². */
function shared(): GraphSnapshot {
  const d = new Value(2, 'a').mul(new Value(-3, 'b'));
  return graphOf(d.add(d.pow(2)));
}

const effectOf = (graph: GraphSnapshot, bug: BackwardBug) => bugEffect(graph, bug, brokenBackward(graph, bug));

describe('what a bug does', () => {
  it('without zeroing: what was left is still there', () => {
    expect(effectOf(traced('a * b'), 'noZeroing')).toEqual({ kind: 'noZeroing', nodeId: 'b', left: 2, added: 2 });
  });
  it('overwriting: of two contributions the last is left', () => {
    expect(effectOf(traced('a * b + a'), 'overwrite')).toEqual({
      kind: 'overwrite',
      nodeId: 'a',
      contributions: [1, -3],
      sum: -2,
    });
  });
  it('without an order: a gradient is passed on before all of it has arrived', () => {
    expect(effectOf(shared(), 'noTopologicalOrder')).toMatchObject({
      nodeId: 'b',
      passedOn: 1,
      complete: -11,
      arrived: 1,
      expected: 2,
    });
  });
  it('with a wrong sign: a contribution is turned round', () => {
    expect(effectOf(traced('(a - b) * c'), 'wrongSign')).toMatchObject({ nodeId: 'b', contribution: 10 });
  });
  it.each([
    ['overwrite', 'a * b', 'usedOnce'],
    ['overwrite', 'a * b * 0 + a * 0', 'zero'],
    ['noTopologicalOrder', 'a * a', 'resultsUsedOnce'],
    ['wrongSign', 'a + b', 'noMinus'],
    ['wrongSign', '0 * (a - b)', 'zero'],
    ['noZeroing', 'a', 'zero'],
  ] as const)('%s does no harm to %s: %s', (bug, source, reason) => {
    expect(effectOf(traced(source), bug)).toEqual({ kind: 'harmless', bug, reason });
  });
  it('without an order there is luck: the shared result may come last', () => {
    const d = new Value(2, 'a').mul(new Value(-3, 'b'));
    expect(effectOf(graphOf(d.pow(2).add(d)), 'noTopologicalOrder')).toMatchObject({ reason: 'inTime' });
  });
});

describe('BugLab on a server', () => {
  it('shows the right pass and the right gradients first', () => {
    const html = renderToString(<BugLab graph={traced('a * b + a')} className="mine" data-part="lab" />);
    expect(html).toMatch(/^<div [^>]*data-part="lab"[^>]*class="mgp mgp-BugLab mine"/);
    expect(html).toContain('All gradients are right');
    expect(html).not.toContain('≠');
  });
  it.each(BACKWARD_BUGS)('marks the line and the first wrong node: %s', (bug) => {
    const source = bug === 'wrongSign' ? 'a - b' : 'a * b + a';
    const graph = bug === 'noTopologicalOrder' ? shared() : traced(source);
    const html = renderToString(<BugLab graph={graph} bug={bug} />);
    expect(html).toContain('data-mark="right"');
    expect(html.match(/first wrong/g)).toHaveLength(1);
  });
  it('offers an example only where the page can show it', () => {
    const graph = traced('a + b');
    const show = (): undefined => undefined;
    expect(renderToString(<BugLab graph={graph} bug="wrongSign" />)).not.toContain('Show one');
    expect(renderToString(<BugLab graph={graph} bug="wrongSign" onExampleRequest={show} />)).toContain('Show one');
  });
  it('says what it waits for', () => {
    expect(renderToString(<BugLab graph={null} />)).toContain('No graph yet');
    expect(renderToString(<BugLab graph={null} status="loading" />)).toContain('aria-busy="true"');
    expect(renderToString(<BugLab graph={null} status="error" />)).toContain('role="alert"');
  });
});
