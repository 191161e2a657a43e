import { expect, it } from 'vitest';
import { derivativeText } from './derivativeText.ts';

it.each([
  ['L', 'a', '∂L/∂a'],
  ['L', 'a·b', '∂L/∂(a·b)'],
  ['L', 'a₁', '∂L/∂a₁'],
  ['L', 'h1[2].w₁', '∂L/∂h1[2].w₁'],
  ['a·b', 'a', '∂(a·b)/∂a'],
  ['L', 'tanh(a·b)', '∂L/∂tanh(a·b)'],
  ['L', 'tanh(a)·(b + c)', '∂L/∂(tanh(a)·(b + c))'],
  ['L', '−a', '∂L/∂(−a)'],
])('the derivative of %s by %s reads %s', (of, by, text) => expect(derivativeText(of, by)).toBe(text));
