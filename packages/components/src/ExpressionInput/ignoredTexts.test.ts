import { tokenizeProgram } from '@micrograd-playground/engine';
import { describe, expect, it } from 'vitest';
import { ignoredTexts } from './ignoredTexts.ts';

const ignored = (source: string) => ignoredTexts(source, tokenizeProgram(source));

describe('ignoredTexts', () => {
  it('names what computes nothing, each once, and no comments', () => {
    const source = "import math # all\nL = a * 2 # twice\nL.backward()\nprint(L)\nprint(f'{a.grad}')";
    expect(ignored(source)).toEqual(['import', 'print(…)']);
  });

  it('is short', () => {
    const source = "L = a; L.label = 'L'\nfrom x import y\nL.backward()\nprint(1)\ndraw_dot(L)";
    expect(ignored(source)).toEqual(['L.label = …', 'import', 'print(…)', '…']);
  });

  it('is empty where everything counts', () => expect(ignored('a = 2\nL = a * b')).toEqual([]));
});
