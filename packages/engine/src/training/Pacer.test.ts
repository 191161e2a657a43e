import { describe, expect, test } from 'vitest';
import { Pacer } from './Pacer.ts';

describe('the pace of a run', () => {
  test('gives fractions of an update their due over time', () => {
    const pacer = new Pacer(24, 0);
    let made = 0;
    for (let now = 0; now <= 10_000; now += 16) made += pacer.due(now);
    expect(made).toBe(241);
  });

  test('makes the first update at once, and says how long it is to the next', () => {
    const pacer = new Pacer(2, 100);
    expect(pacer.due(100)).toBe(1);
    expect(pacer.wait()).toBe(500);
    expect(pacer.due(350)).toBe(0);
    expect(pacer.wait()).toBe(250);
    expect(pacer.due(600)).toBe(1);
  });

  test('does not make up for a stall', () => {
    const fast = new Pacer(100, 0);
    fast.due(0);
    expect(fast.due(60_000)).toBe(5);
    const slow = new Pacer(1, 0);
    slow.due(0);
    expect(slow.due(60_000)).toBe(1);
  });

  test('has no end where none is asked for', () => {
    for (const pace of [Infinity, 0, NaN]) {
      const pacer = new Pacer(pace, 0);
      expect(pacer.due(0)).toBe(Infinity);
      expect(pacer.wait()).toBe(0);
    }
  });
});
