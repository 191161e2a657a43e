import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExpressionExplorer } from './ExpressionExplorer/ExpressionExplorer.tsx';
import { NetworkTrainer } from './NetworkTrainer/NetworkTrainer.tsx';

describe('the explorables on a server', () => {
  const complaints = vi.spyOn(console, 'error');
  afterEach(() => {
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockClear();
  });

  it('show the graph of the expression with its numbers', () => {
    const html = renderToString(<ExpressionExplorer />);
    for (const number of ['0.9993', '−0.0040', '0.0027', '0.0013']) expect(html).toContain(number);
  });

  it('say what is wrong with an expression from a link', () => {
    const html = renderToString(<ExpressionExplorer expression="foo(a)" />);
    expect(html).toContain('aria-invalid="true"');
  });

  it('show the data and the controls of a run that has not begun', () => {
    const html = renderToString(<NetworkTrainer />);
    expect(html).toContain('Decision boundary');
    expect(html).toContain('Train');
  });
});
