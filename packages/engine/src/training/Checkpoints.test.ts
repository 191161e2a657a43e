import { describe, expect, test } from 'vitest';
import { Checkpoints } from './Checkpoints.ts';
import type { RunState } from './TrainingRun.ts';

const MEBIBYTE = 2 ** 20;
const state = (step: number, parameters = 10): RunState => ({
  step,
  parameters: new Float64Array(parameters).fill(step),
  optimizer: new Float64Array(2 * parameters + 2),
  sampler: { position: 0, random: [1, 2, 3, 4] },
});

const run = (steps: number, parameters?: number): { checkpoints: Checkpoints; saved: number } => {
  const checkpoints = new Checkpoints(state(0, parameters));
  let saved = 0;
  for (let step = 1; step <= steps; step++) {
    if (!checkpoints.wants(step)) continue;
    checkpoints.add(state(step, parameters));
    saved++;
  }
  return { checkpoints, saved };
};

describe('checkpoints', () => {
  test('are never far before any step, however long the run', () => {
    for (const [steps, furthest] of [
      [100, 16],
      [16_000, 16],
      [1_000_000, 2048],
    ] as const) {
      const { checkpoints } = run(steps);
      for (let step = 0; step <= steps; step += 37) {
        const { step: from, parameters } = checkpoints.before(step);
        expect(step - from).toBeGreaterThanOrEqual(0);
        expect(step - from).toBeLessThan(furthest);
        expect(parameters[0]).toBe(from);
      }
    }
  });

  test('go back to the start and to the end, wherever it is', () => {
    const { checkpoints } = run(1000);
    checkpoints.addFurthest(state(1003));
    checkpoints.addFurthest(state(500));
    expect(checkpoints.before(0).step).toBe(0);
    expect(checkpoints.before(1003).step).toBe(1003);
    expect(checkpoints.before(1002).step).toBe(992);
  });

  test('of a million steps of a network of 337 parameters with Adam stay below 16 MiB', () => {
    const { checkpoints } = run(1_000_000, 337);
    const buffers = new Set<ArrayBuffer>();
    for (let step = 0; step <= 1_000_000; step += 16) {
      const { parameters, optimizer } = checkpoints.before(step);
      buffers.add(parameters.buffer as ArrayBuffer).add(optimizer.buffer as ArrayBuffer);
    }
    const bytes = [...buffers].reduce((sum, buffer) => sum + buffer.byteLength, 0);
    expect(bytes).toBeLessThan(16 * MEBIBYTE);
    expect(buffers.size).toBeGreaterThan(500);
  });

  test('of very large networks are few', () => {
    const { checkpoints, saved } = run(4000, 200_000);
    expect(checkpoints.before(4000).step % 16).toBe(0);
    expect(saved).toBeLessThan(60);
  });
});
