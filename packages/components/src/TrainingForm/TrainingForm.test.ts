import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TrainingForm } from './TrainingForm.tsx';

describe('TrainingForm on the server', () => {
  it('has all settings, also those that a narrow place folds away', () => {
    const html = renderToString(createElement(TrainingForm, { className: 'mine' }));
    for (const label of ['Learning rate', 'Optimizer', 'Loss', 'Regularization', 'Batch size', 'Steps', 'Seed']) {
      expect(html).toContain(`>${label}</label>`);
    }
    expect(html).toContain('mgp-TrainingForm mine');
  });

  it('has no fold in a column', () => {
    expect(renderToString(createElement(TrainingForm, { layout: 'column' }))).not.toContain('More settings');
  });
});
