import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Task } from './Contestant.ts';
import { race } from './race.ts';

describe('a race', () => {
  let clock = 0;
  const turns: [name: string, times: number][] = [];
  const progress: number[] = [];
  let measured: readonly (readonly number[])[] = [];

  /** A task with 10 units a run, which takes so many milliseconds. */
  const taskOf = (name: string, milliseconds: number): Task => ({
    units: 10,
    run(times) {
      turns.push([name, times]);
      clock += times * milliseconds;
    },
  });

  beforeAll(() => {
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    race([taskOf('a', 2), taskOf('b', 5)], { rounds: 3, turn: 40, warmUp: 100 }, (made, all, seconds) => {
      progress.push(made / all);
      measured = seconds;
    });
  });
  afterAll(() => vi.restoreAllMocks());

  it('warms everybody up, and then lets them work in turn', () => {
    expect(turns.map(([name]) => name).join('')).toMatch(/^a+b+ababab$/);
  });

  it('gives everybody the same time, not the same number of runs', () => {
    expect(turns.slice(-2)).toEqual([
      ['a', 20],
      ['b', 8],
    ]);
  });

  it('has the seconds of a unit for each round', () => {
    expect(measured.map((rounds) => rounds.map((seconds) => seconds.toPrecision(6)))).toEqual([
      ['0.000200000', '0.000200000', '0.000200000'],
      ['0.000500000', '0.000500000', '0.000500000'],
    ]);
  });

  it('tells how far it is, up to the end', () => {
    expect(progress).toEqual([1 / 8, 2 / 8, 3 / 8, 4 / 8, 5 / 8, 6 / 8, 7 / 8, 1]);
  });
});
