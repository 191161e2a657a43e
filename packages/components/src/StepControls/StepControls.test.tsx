import { traceGraph, traceSteps, Value } from '@micrograd-playground/engine';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { StepControls } from './StepControls.tsx';

const steps = traceSteps(traceGraph(new Value(2, 'a').mul(new Value(3, 'b'))));

describe('StepControls on a server', () => {
  it('shows where the walk stands, and hands its attributes to its root', () => {
    const html = renderToString(<StepControls steps={steps} activeStep={4} className="mine" id="here" />);
    expect(html).toMatch(
      /^<div role="group" aria-label="Step through the passes" id="here" class="mgp mgp-StepControls mine"/,
    );
    expect(html).toContain('aria-valuetext="backward 2 / 3"');
    expect(html).toContain('>backward 2 / 3</span>');
  });

  it('is at the end where no step is given, or one that is not there', () => {
    expect(renderToString(<StepControls steps={steps} />)).toContain('aria-valuetext="finished"');
    expect(renderToString(<StepControls steps={steps} activeStep={99} />)).toContain('aria-valuetext="finished"');
  });

  it('keeps the room for its longest reading', () => {
    const room = (step: number | null) =>
      /min-width:(\d+)ch/.exec(renderToString(<StepControls steps={steps} activeStep={step} />))?.[1];
    expect(room(0)).toBe('14');
    expect(room(null)).toBe('14');
  });

  it('lets a speed that is not in the list join it', () =>
    expect(renderToString(<StepControls steps={steps} speed={3} />)).toContain(
      '<option value="3" selected="">3 steps/s</option>',
    ));

  it('offers the speeds that it is given', () => {
    const page = renderToString(<StepControls steps={steps} speeds={[2, 60]} defaultSpeed={2} />);
    expect([...page.matchAll(/<option value="([\d.]+)"/g)].map(([, speed]) => speed)).toEqual(['2', '60']);
  });

  it('takes other words', () =>
    expect(renderToString(<StepControls steps={steps} labels={{ play: 'Abspielen' }} />)).toContain('Abspielen'));
});
