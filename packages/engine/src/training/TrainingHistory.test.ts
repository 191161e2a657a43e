import { describe, expect, test } from 'vitest';
import { TrainingHistory } from './TrainingHistory.ts';

const fill = (steps: number): TrainingHistory => {
  const history = new TrainingHistory(true);
  for (let step = 0; step <= steps; step++) history.record(step, step / 2, step / 3);
  return history;
};

describe('the history of losses', () => {
  test('keeps every step of a short run', () => {
    const { steps, trainLosses, testLosses } = fill(4000).snapshot();
    expect(steps.length).toBe(4001);
    expect([steps[1234], trainLosses[1234], testLosses[1234]]).toEqual([1234, 617, 1234 / 3]);
  });

  test('stays within 4,096 entries over a million steps, the last thousand in full and the first among them', () => {
    const { steps, trainLosses } = fill(1_000_000).snapshot();
    expect(steps.length).toBeLessThanOrEqual(4096);
    expect(steps[0]).toBe(0);
    const recent = Array.from(steps).slice(-1024);
    expect(recent).toEqual(Array.from({ length: 1024 }, (_, index) => 1_000_000 - 1023 + index));
    expect(Array.from(trainLosses)).toEqual(Array.from(steps, (step) => step / 2));
    const gaps = Array.from(steps, (step, index) => step - (steps[index - 1] ?? step));
    expect(Math.min(...gaps.slice(1))).toBeGreaterThan(0);
    expect(Math.max(...gaps)).toBeLessThan(1_000_000 / 256);
  });

  test('does not change what a snapshot of it holds', () => {
    const history = fill(4095);
    const before = history.snapshot();
    const copy = structuredClone(before);
    for (let step = 4096; step < 9000; step++) history.record(step, 0, 0);
    expect(before).toEqual(copy);
  });

  test('takes each step once, in order', () => {
    const history = fill(10);
    history.record(10, 99, 99);
    history.record(3, 99, 99);
    expect(history.snapshot()).toEqual(fill(10).snapshot());
  });

  test('asks for fewer and fewer steps to be judged', () => {
    const history = new TrainingHistory(false);
    let judged = 0;
    for (let step = 0; step <= 1_000_000; step++) {
      if (!history.wants(step)) continue;
      judged++;
      history.record(step, 1);
    }
    expect(judged).toBeLessThan(6500);
    expect(history.snapshot().steps.length).toBeGreaterThan(1024);
    expect(history.snapshot().testLosses.length).toBe(0);
  });
});
