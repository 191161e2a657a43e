import { parseExpression } from '@micrograd-playground/engine';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { EXPRESSION_EXPLORER_LABELS } from './expressionExplorerLabels.ts';
import { PlotLens } from './PlotLens.tsx';
import { evaluateSource } from './useExplorerSource.ts';

const plotAt = (a: number): string => {
  const tree = parseExpression('a / 2');
  return renderToString(
    <PlotLens
      evaluate={(values) => evaluateSource(tree, values, null, null)}
      values={{ a, b: 1, c: 1 }}
      output="L"
      onValuesChange={() => undefined}
      derivativeOf={null}
      onDerivativeOfChange={() => undefined}
      words={EXPRESSION_EXPLORER_LABELS}
    />,
  );
};

describe('PlotLens', () => {
  it('shows the slope of the function', () => expect(plotAt(3)).toContain('L = 1.5000, slope 0.5000'));

  it.each([1e17, -1e20, 1e308, Number.MAX_VALUE, Infinity, NaN])('has a plot around %d', (a) => {
    const html = plotAt(a);
    expect(html).toContain('mgp-FunctionPlot-plot');
    expect(html).not.toMatch(/ (d|[xy][12]?|c[xy]|transform)="[^"]*(NaN|Infinity)/);
  });
});
