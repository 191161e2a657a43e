import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { TrainerControlsProps } from './TrainerControls.tsx';
import { TrainerControls } from './TrainerControls.tsx';

function render(props: Partial<TrainerControlsProps>): string {
  const nothing = (): undefined => undefined;
  const actions = { onRun: nothing, onPause: nothing, onStep: nothing, onReset: nothing };
  return renderToString(
    createElement(TrainerControls, { status: 'idle', step: 0, maxSteps: 2000, ...actions, ...props }),
  );
}

/** The one word of the first button that is not hidden. */
function word(html: string): string | undefined {
  return /data-hidden="false"[^>]*>([^<]+)</.exec(html)?.[1];
}

describe('TrainerControls on the server', () => {
  it.each([
    ['idle', 0, 'Train'],
    ['running', 7, 'Pause'],
    ['paused', 0, 'Train'],
    ['paused', 7, 'Continue'],
    ['finished', 2000, 'Train again'],
    ['diverged', 7, 'Train again'],
  ] as const)('%s at step %i: the first button reads %s', (status, step, text) =>
    expect(word(render({ status, step }))).toBe(text),
  );

  it('explains a divergence in an alert, with the words of the run', () => {
    const html = render({ status: 'diverged', message: 'The loss became infinite.' });
    expect(html).toContain('<span role="alert">The loss became infinite.</span>');
  });

  it('lets a speed that is not in the list join it', () => {
    const html = render({ speed: 37, onSpeedChange: () => undefined });
    expect(html).toContain('<option value="37" selected="">37 steps/s</option>');
  });
});
