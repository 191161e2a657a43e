import { expect, it } from 'vitest';
import { parseAnswer } from './parseAnswer.ts';

it.each([
  ['0.5', 0.5],
  [' -3 ', -3],
  ['−3', -3],
  ['+2.', 2],
  ['3e-2', 0.03],
  ['1/2', 0.5],
  ['−2 / 3', -2 / 3],
  ['0,5/2', 0.25],
  ['0,5', 0.5],
  ['−0,500', -0.5],
  ['12,34', 12.34],
  ['1234,567', 1234.567],
  ['1,000,000', 1e6],
  ['1,000.5', 1000.5],
  ['∞', Infinity],
  ['-inf', -Infinity],
  ['nan', NaN],
])('%s is %d', (text, value) => expect(parseAnswer(text)).toEqual({ value }));

it.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['a', 'notANumber'],
  ['1/2/3', 'notANumber'],
  ['1/', 'notANumber'],
  ['1,2,3', 'notANumber'],
  ['2*3', 'notANumber'],
  ['1,000', 'ambiguousComma'],
  ['-12,345', 'ambiguousComma'],
  ['1/0', 'divisionByZero'],
  ['0x10', 'notANumber'],
] as const)('%s is no answer: %s', (text, problem) => expect(parseAnswer(text)).toEqual({ problem }));
