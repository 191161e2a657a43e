import { describe, expect, it } from 'vitest';
import type { TrainingTask } from './Contestant.ts';
import { outputDeviation, TOLERANCE, trajectoryDeviation } from './deviation.ts';
import type { Variation } from './TypedArrayLoops.ts';
import { TypedArrayLoops } from './TypedArrayLoops.ts';
import type { Workload } from './workloads.ts';
import { DEMO, MOONS } from './workloads.ts';

/** The loops themselves, training for one workload while they are judged by another. */
function loopsTask(workload: Workload, variation: Variation = {}): TrainingTask {
  const loops = new TypedArrayLoops(workload, variation);
  return {
    run: (times) => loops.update(times),
    units: loops.batchSize,
    parameters: () => loops.parameters,
    variation,
  };
}

describe('a trajectory', () => {
  it.each<[string, Workload, Variation]>([
    ['in batches', MOONS, {}],
    ['after each sample', MOONS, { online: true }],
    ['layer by layer', MOONS, { online: true, eager: true }],
    ['with L2 for weights only', DEMO, { penalized: 'weights' }],
  ])('of loops that train %s is that of loops that do likewise', (_, workload, variation) => {
    expect(trajectoryDeviation(loopsTask(workload, variation), workload)).toBe(0);
  });

  it.each<[string, Workload]>([
    ['another learning rate', { ...MOONS, learningRate: 0.051 }],
    ['other initial weights', { ...MOONS, initialParameters: MOONS.initialParameters.map((p) => p * 1.01) }],
    ['another order of points', { ...MOONS, points: MOONS.points.toReversed() }],
  ])('with %s is not tolerated', (_, workload) => {
    expect(trajectoryDeviation(loopsTask(workload), MOONS)).toBeGreaterThan(TOLERANCE);
  });

  it('without L2 is another one than with it', () => {
    expect(trajectoryDeviation(loopsTask({ ...DEMO, penalty: 0 }), DEMO)).toBeGreaterThan(TOLERANCE);
  });

  it('that does not fall does not count', () => {
    const still = { ...MOONS, learningRate: 0 };
    expect(trajectoryDeviation(loopsTask(still), still)).toBe(Infinity);
  });

  it('that explodes does not count', () => {
    const task = { ...loopsTask(MOONS), parameters: () => MOONS.initialParameters.map(() => NaN) };
    expect(trajectoryDeviation(task, MOONS)).toBe(Infinity);
  });
});

describe('outputs', () => {
  it('differ by the largest difference of two of them', () => {
    expect(outputDeviation([1, 2, 3], [1, 2.5, 3.25])).toBe(0.5);
  });

  it.each([
    ['there are too few', [1, 2]],
    ['one is not a number', [1, NaN, 3]],
  ])('count for nothing where %s', (_, outputs) => {
    expect(outputDeviation(outputs, [1, 2, 3])).toBe(Infinity);
  });
});
