import { createTrainer, evaluateExpression, parseExpression } from '@micrograd-playground/engine';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { loopFrame } from './loopFrame.ts';
import { loopFormula } from './loopFormula.ts';
import { loopReach } from './LoopReach.ts';
import type { LoopPlace } from './loopStage.ts';
import { countLoopMoments, LOOP_STAGES, momentOf, moveMoment, moveStage } from './loopStage.ts';
import { TrainingLoop } from './TrainingLoop.tsx';
import { TRAINING_LOOP_LABELS } from './trainingLoopLabels.ts';
import { XOR_LOOP_CONFIG } from './xorLoopConfig.ts';

describe('the numbers of a step', () => {
  const trainer = createTrainer(XOR_LOOP_CONFIG);

  it('are those of the trainer, and its update is θ − η · ∂L/∂θ', () => {
    for (const step of [0, 1, 40]) {
      const frame = loopFrame(trainer, XOR_LOOP_CONFIG, step);
      expect(trainer.getSnapshot().step).toBe(step);
      expect(frame.loss).toBeCloseTo(trainer.getSnapshot().trainLoss, 12);
      trainer.step();
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

  it('of each point have gradients whose mean is the gradient', () => {
    const { points, parameters } = loopFrame(trainer, XOR_LOOP_CONFIG, 5);
    for (const [i, { gradient }] of parameters.entries()) {
      const total = points.reduce((sum, point) => sum + (point.gradients[i] ?? NaN), 0);
      expect(total / points.length).toBeCloseTo(gradient, 12);
    }
  });

  it('end with the run: one that diverges has no further steps', () => {
    const config = { ...XOR_LOOP_CONFIG, optimizer: { kind: 'sgd', learningRate: 50 } } as const;
    const { step, ending } = loopFrame(createTrainer(config), config, 200);
    expect(step).toBeLessThan(200);
    expect(ending).toMatch(/learning rate/);
    expect(loopFrame(createTrainer(config), config, 0).history.at(-1)?.step).toBe(1);
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
  const NEURONS = 3;
  const START: LoopPlace = { step: 0, stage: 'forward', moment: 0 };

  it('follow each other, through all moments of all parts, and back', () => {
    const seen = [START];
    for (let i = 0; i < 20; i++) seen.push(moveMoment(seen.at(-1) ?? START, 1, NEURONS));
    const round = LOOP_STAGES.reduce((sum, stage) => sum + countLoopMoments(stage, NEURONS), 0);
    expect(seen[round]).toEqual({ ...START, step: 1 });
    expect(new Set(seen.map((place) => JSON.stringify(place))).size).toBe(21);
    let place = seen.at(-1) ?? START;
    for (const earlier of seen.toReversed().slice(1)) {
      place = moveMoment(place, -1, NEURONS);
      expect(place).toEqual(earlier);
    }
    expect(moveMoment(START, -1, NEURONS)).toEqual(START);
  });

  it('are found by the neuron that is at work', () => {
    for (const stage of ['forward', 'backward'] as const) {
      for (let neuron = 0; neuron < NEURONS; neuron++) {
        const moment = momentOf(stage, neuron, NEURONS) ?? NaN;
        expect(loopReach({ stage, moment }, NEURONS).neuron).toBe(neuron);
      }
    }
    expect(momentOf('update', 1, NEURONS)).toBeUndefined();
  });

  it('are at the end of a part when parts are skipped', () => {
    expect(moveStage(START, 1, NEURONS)).toEqual({ step: 0, stage: 'loss', moment: 1 });
    expect(moveStage({ step: 1, stage: 'forward', moment: 0 }, -1, NEURONS)).toEqual({
      step: 0,
      stage: 'update',
      moment: 0,
    });
    expect(moveStage(START, -1, NEURONS)).toEqual(START);
  });
});

describe('what is known', () => {
  it('grows by one neuron at a time, outputs from the front and gradients from the back', () => {
    expect(loopReach({ stage: 'forward', moment: 0 }, 3)).toMatchObject({ outputs: 1, hasOutput: false, neuron: 0 });
    expect(loopReach({ stage: 'forward', moment: 2 }, 3)).toMatchObject({ hasOutput: true, hasLosses: false });
    expect(loopReach({ stage: 'loss', moment: 0 }, 3)).toMatchObject({ hasLosses: true, hasLoss: false });
    expect(loopReach({ stage: 'backward', moment: 0 }, 3)).toMatchObject({
      hasLoss: true,
      gradientsFrom: 2,
      neuron: 2,
    });
    expect(loopReach({ stage: 'update', moment: 0 }, 3)).toMatchObject({ gradientsFrom: 0, isUpdated: true });
  });
});

describe('formulas', () => {
  const frame = loopFrame(createTrainer(XOR_LOOP_CONFIG), XOR_LOOP_CONFIG, 3);
  const at = (place: Omit<LoopPlace, 'step'>, parameter = 0) =>
    loopFormula({
      frame,
      reach: loopReach(place, 3),
      config: XOR_LOOP_CONFIG,
      point: frame.points[2],
      parameter,
      words: TRAINING_LOOP_LABELS,
    });
  const letters = (formula: ReturnType<typeof at>) =>
    formula?.columns.map(({ letter }) => ('text' in letter ? letter.text : '')).join(' ');
  /** What the numbers on both sides of a formula come to. */
  const sides = (formula: ReturnType<typeof at>) =>
    (formula?.columns ?? [])
      .map(({ number }) => ('text' in number ? number.text : `(${number.value})`))
      .join(' ')
      .replaceAll('·', '*')
      .replaceAll('−', '-')
      .replace(')²', ') ** 2')
      .split(' = ')
      .map((side) => evaluateExpression(parseExpression(side), {}).output.data);

  it.each([
    [{ stage: 'forward', moment: 1 }, 'h1[1] = tanh( w₁ · x₁ + w₂ · x₂ + b )'],
    [{ stage: 'forward', moment: 2 }, 'out = w₁ · h1[0] + w₂ · h1[1] + b'],
    [{ stage: 'loss', moment: 0 }, 'loss = ( out − target )²'],
    [{ stage: 'loss', moment: 1 }, 'L = ( loss + loss + loss + loss ) / 4'],
    [{ stage: 'backward', moment: 0 }, '∂loss/∂out.w₂ = 2 · ( out − target ) · h1[1]'],
    [{ stage: 'backward', moment: 2 }, '∂loss/∂h1[0].w₁ = ∂loss/∂out · out.w₁ · tanh′ · x₁'],
    [{ stage: 'update', moment: 0 }, 'h1[0].w₁ ← h1[0].w₁ − η · ∂L/∂h1[0].w₁'],
  ] as const)('of %j are true of their numbers', (place, expected) => {
    const formula = at(place);
    expect(letters(formula)).toBe(expected);
    const [left = NaN, right = NaN] = sides(formula);
    expect(left).toBeCloseTo(right, 12);
  });

  it('are about the parameter that is chosen, where its neuron is at work', () => {
    expect(letters(at({ stage: 'backward', moment: 2 }, 2))).toBe('∂loss/∂h1[0].b = ∂loss/∂out · out.w₁ · tanh′');
    expect(letters(at({ stage: 'backward', moment: 0 }, 8))).toBe('∂loss/∂out.b = 2 · ( out − target )');
  });

  it('are else about the weight of that neuron to which the point adds most', () => {
    expect(letters(at({ stage: 'backward', moment: 1 }, 0))).toContain('∂loss/∂h1[1].w₁ =');
    const { points } = frame;
    expect(points[2]?.x).toEqual([1, 0]);
  });

  it('start at the gradient of the neuron where what is behind it would not fit', () => {
    const config = { ...XOR_LOOP_CONFIG, model: { hidden: [2, 2], activation: 'relu' }, loss: 'hinge' } as const;
    const deep = loopFrame(createTrainer(config), config, 0);
    const options = { frame: deep, config, point: deep.points[1], words: TRAINING_LOOP_LABELS };
    const last = loopFormula({ ...options, reach: loopReach({ stage: 'backward', moment: 0 }, 5), parameter: 14 });
    expect(letters(last)).toBe('∂loss/∂out.b = ∂loss/∂out');
    const first = loopFormula({ ...options, reach: loopReach({ stage: 'backward', moment: 4 }, 5), parameter: 0 });
    expect(letters(first)).toBe('∂loss/∂h1[0].w₁ = ∂loss/∂h1[0] · relu′ · x₁');
  });

  it('leave out the middle of long sums', () => {
    const config = { ...XOR_LOOP_CONFIG, model: { hidden: [6], activation: 'relu' } } as const;
    const wide = loopFrame(createTrainer(config), config, 0);
    const formula = loopFormula({
      frame: wide,
      reach: loopReach({ stage: 'forward', moment: 6 }, 7),
      config,
      point: wide.points[0],
      parameter: 0,
      words: TRAINING_LOOP_LABELS,
    });
    expect(letters(formula)).toBe('out = w₁ · h1[0] + w₂ · h1[1] + … + b');
  });
});

describe('on a server', () => {
  it('shows the whole of a step', () => {
    const html = renderToString(<TrainingLoop defaultView={{ stage: 'update' }} />);
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
