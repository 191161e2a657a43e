import { describe, expect, it } from 'vitest';
import type { KnownPlace } from './useGraphPlace.ts';
import { follow } from './useGraphPlace.ts';

const run = {};
const known: KnownPlace = {
  graphKey: 'point',
  run,
  asked: { activeStep: 3 },
  told: { activeStep: 5 },
  place: { activeStep: 7, expandedGroups: ['output'] },
};

describe('follow', () => {
  it('leaves the reader alone while the page asks for nothing new', () =>
    expect(follow(known, 'point', run, { activeStep: 3 })).toBe(known));
  it('leaves a reader who has gone on alone when the page keeps what it was told', () =>
    expect(follow(known, 'point', run, { activeStep: 5 }).place).toBe(known.place));
  it('brings the reader to another place that the page asks for', () =>
    expect(follow(known, 'point', run, { activeStep: 9 })).toMatchObject({
      place: { activeStep: 9 },
      told: undefined,
    }));
  it('begins where the page asks in another graph', () => expect(follow(known, 'loss', run, {}).place).toEqual({}));
  it('ends the walk with its run, and leaves the groups open', () =>
    expect(follow(known, 'point', {}, { activeStep: 3 }).place).toEqual({
      activeStep: null,
      expandedGroups: ['output'],
    }));
});
