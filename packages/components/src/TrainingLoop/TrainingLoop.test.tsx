import { createTrainer } from '@micrograd-playground/engine';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { loopFrame } from './loopFrame.ts';
import { LOOP_STAGES, placeAt, positionOf } from './loopStage.ts';
import { TrainingLoop } from './TrainingLoop.tsx';
import { XOR_LOOP_CONFIG } from './xorLoopConfig.ts';

describe('the numbers of a step', () => {
  const trainer = createTrainer(XOR_LOOP_CONFIG);

  it('are those of the trainer, and its update is θ − η · ∂L/∂θ', () => {
    for (const step of [0, 1, 40]) {
      const frame = loopFrame(trainer, XOR_LOOP_CONFIG, step);
      expect(trainer.getSnapshot().step).toBe(step + 1);
      expect(frame.lossAfter).toBeCloseTo(trainer.getSnapshot().trainLoss, 12);
      expect(frame.parameters).toHaveLength(9);
      for (const { before, gradient, after } of frame.parameters) {
        expect(after).toBeCloseTo(before - frame.learningRate * gradient, 12);
      }
    }
  });

  it('fit together: the loss is the mean of the points’ losses, the squares of what they miss', () => {
    const { points, loss } = loopFrame(trainer, XOR_LOOP_CONFIG, 7);
    expect(points.map(({ outputs }) => outputs.map(({ length }) => length))).toEqual(points.map(() => [2, 2, 1]));
    for (const { output, label, loss: own } of points) expect(own).toBeCloseTo((output - label) ** 2, 12);
    expect(points.reduce((sum, point) => sum + point.loss, 0) / 4).toBeCloseTo(loss, 12);
  });

  it('are the same when a step is visited again', () => {
    const first = loopFrame(trainer, XOR_LOOP_CONFIG, 3);
    loopFrame(trainer, XOR_LOOP_CONFIG, 90);
    expect(loopFrame(trainer, XOR_LOOP_CONFIG, 3)).toEqual(first);
  });

  it('fall to nothing: XOR is learned', () => {
    expect(loopFrame(trainer, XOR_LOOP_CONFIG, 0).loss).toBeGreaterThan(1);
    expect(loopFrame(trainer, XOR_LOOP_CONFIG, 150).loss).toBeLessThan(0.001);
  });
});

describe('places', () => {
  it('are counted in parts, four a step', () => {
    expect(placeAt(0)).toEqual({ step: 0, stage: 'forward' });
    expect(placeAt(7)).toEqual({ step: 1, stage: 'update' });
    for (let position = 0; position < 9; position++) expect(positionOf(placeAt(position))).toBe(position);
    expect(LOOP_STAGES).toHaveLength(4);
  });
});

describe('on a server', () => {
  it('shows the whole of a step', () => {
    const html = renderToString(<TrainingLoop defaultPosition={3} />);
    const frame = loopFrame(createTrainer(XOR_LOOP_CONFIG), XOR_LOOP_CONFIG, 0);
    expect(html).toContain(frame.loss.toFixed(4));
    expect(html).toContain(frame.lossAfter.toFixed(4));
    expect(html).toContain('h1[0].w₁');
  });

  it('keeps back what comes later', () => {
    const { lossAfter } = loopFrame(createTrainer(XOR_LOOP_CONFIG), XOR_LOOP_CONFIG, 0);
    expect(renderToString(<TrainingLoop />)).not.toContain(`>${lossAfter.toFixed(4)}<`);
  });
});
