import { expect, it } from 'vitest';
import { formatAmount, formatDuration } from './formatAmount.ts';

it.each([
  [0, '0'],
  [21, '21'],
  [12_000, '12,000'],
  [7_000_000, '7 million'],
  [2_333_333_333_333, '2.3 trillion'],
])('%d operations read %s', (count, text) => expect(formatAmount(count)).toBe(text));

it.each([
  [7e-9, '7 ns'],
  [2.3456e-3, '2.3 ms'],
  [1, '1 second'],
  [2333, '39 minutes'],
  [2.3e5, '2.7 days'],
  [1e9, '32 years'],
])('%d seconds read %s', (seconds, text) => expect(formatDuration(seconds)).toBe(text));
