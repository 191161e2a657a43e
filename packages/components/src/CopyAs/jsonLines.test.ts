import { describe, expect, it } from 'vitest';
import { jsonLines } from './jsonLines.ts';

describe('jsonLines', () => {
  it('has a field a line, and in lists of objects one of these a line', () =>
    expect(jsonLines({ a: 1, b: [1, 2], c: [{ d: 1 }, { d: 2 }], e: { f: [{ g: 1 }] }, h: undefined })).toBe(`{
  "a": 1,
  "b": [1,2],
  "c": [
    {"d":1},
    {"d":2}
  ],
  "e": {"f":[{"g":1}]}
}
`));

  it('writes typed arrays as lists, and numbers that are not finite as text, wherever they are', () => {
    const text = jsonLines({ a: NaN, b: Float64Array.of(1, Infinity), c: { d: Float64Array.of(-Infinity) }, e: 'NaN' });
    expect(JSON.parse(text)).toEqual({ a: 'NaN', b: [1, 'Infinity'], c: { d: ['-Infinity'] }, e: 'NaN' });
  });
});
