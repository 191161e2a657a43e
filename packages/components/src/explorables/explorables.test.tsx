import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { ExpressionExplorer } from './ExpressionExplorer/ExpressionExplorer.tsx';
import { NetworkTrainer } from './NetworkTrainer/NetworkTrainer.tsx';

/** What a server sends, and what it complained about on the way. */
function renderOnServer(element: ReactElement): { html: string; complaints: unknown[][] } {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    return { html: renderToString(element), complaints: [...error.mock.calls] };
  } finally {
    error.mockRestore();
  }
}

describe('the explorables on a server', () => {
  it('show the graph of the expression with its numbers', () => {
    const { html, complaints } = renderOnServer(<ExpressionExplorer defaultBindings={{ a: 2, b: -3, c: 10 }} />);
    for (const number of ['0.9993', '−0.0040', '0.0027', '0.0013']) expect(html).toContain(number);
    expect(complaints).toEqual([]);
  });

  it('begin where tanh is not flat, so that the gradients can be multiplied out', () => {
    const { html } = renderOnServer(<ExpressionExplorer />);
    for (const number of ['−0.4621', '−2.3593', '1.5729', '0.7864']) expect(html).toContain(number);
  });

  it('say what is wrong with an expression from a link', () => {
    const { html, complaints } = renderOnServer(<ExpressionExplorer expression="foo(a)" />);
    expect(html).toContain('aria-invalid="true"');
    expect(complaints).toEqual([]);
  });

  it('show the controls and the headings of a run that has not begun', () => {
    const { html, complaints } = renderOnServer(<NetworkTrainer />);
    expect(html).toContain('Decision boundary');
    expect(html).toContain('Train loss');
    expect(complaints).toEqual([]);
  });
});
