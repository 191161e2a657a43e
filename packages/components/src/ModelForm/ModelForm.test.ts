import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ModelForm } from './ModelForm.tsx';

describe('ModelForm on the server', () => {
  it('sums up the network and has a box for each layer', () => {
    const html = renderToString(
      createElement(ModelForm, { value: { hidden: [6, 4], activation: 'relu' }, id: 'model' }),
    );
    expect(html).toContain('id="model"');
    expect(html).toContain('2 → 6 → 4 → 1 · 51 parameters');
    expect(html.match(/Neurons in hidden layer/g)).toHaveLength(2);
    expect(html).toContain('<option value="relu" selected="">');
  });

  it('does not offer to remove the last layer, unless none is allowed', () => {
    const value = { hidden: [6], activation: 'tanh' } as const;
    expect(renderToString(createElement(ModelForm, { value }))).not.toContain('Remove hidden layer');
    expect(renderToString(createElement(ModelForm, { value, minLayers: 0 }))).toContain('Remove hidden layer 1');
  });
});
