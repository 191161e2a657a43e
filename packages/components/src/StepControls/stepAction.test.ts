import { expect, it } from 'vitest';
import { stepAfter } from './stepAction.ts';

it.each([
  ['first', null, 0],
  ['first', 5, 0],
  ['back', null, 8],
  ['back', 1, 0],
  ['back', 0, 0],
  ['forward', 0, 1],
  ['forward', 8, null],
  ['forward', null, null],
  ['last', 3, null],
] as const)('%s from %s of 9 steps goes to %s', (action, from, to) => expect(stepAfter(action, from, 9)).toBe(to));

it('goes nowhere where there are no steps', () => {
  for (const action of ['first', 'back', 'forward', 'last'] as const) expect(stepAfter(action, null, 0)).toBeNull();
});
