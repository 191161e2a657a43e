import { describe, expect, it } from 'vitest';
import { assignmentAt } from './assignmentAt.ts';

describe('assignmentAt', () => {
  it.each([
    ['e = a * b', 2],
    ['a*b; c = 2', 7],
    ['from micrograd.engine import Value\n\na = Value(-4.0)', 38],
    ['c += 1', 3],
    ['c **= 2', 4],
    ['β_2=1', 3],
    ['e =', 2],
  ])('finds the first sign that names a value in %j', (source, at) => expect(assignmentAt(source)).toBe(at));

  it.each(['a * b + c', 'a == b', 'relu(a)\n+ b', '= a', 'max(a, b=2)', '2 = a', ''])('finds none in %j', (source) =>
    expect(assignmentAt(source)).toBeUndefined(),
  );
});
