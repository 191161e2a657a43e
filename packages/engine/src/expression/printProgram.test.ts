import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProgram, programSource } from '../testing/arbitraryProgram.ts';
import type { ParsedProgram } from './ParsedProgram.ts';
import { parseProgram } from './parseProgram.ts';
import { printProgram } from './printProgram.ts';

/** A program without the places that its parts had in the text. */
function withoutSpans({ lines, variables, freeVariables, defaults }: ParsedProgram) {
  const bare = lines.map((line) => {
    const { kind } = line;
    if (kind === 'backward') return { kind, name: line.name };
    const { value } = line;
    return kind === 'assignment' ? { kind, value, name: line.name, update: line.update } : { kind, value };
  });
  return { bare, variables, freeVariables, defaults };
}

describe('printProgram', () => {
  it('prints what parses back to the same lines', () => {
    fc.assert(
      fc.property(arbitraryProgram(), (lines) => {
        const source = programSource(lines);
        fc.pre(source.length <= 4000);
        const program = parseProgram(source);
        expect(withoutSpans(parseProgram(printProgram(program)))).toEqual(withoutSpans(program));
      }),
      { numRuns: 600 },
    );
  });

  it('prints which output was chosen', () => {
    expect(printProgram(parseProgram('e=a*b\nL=e+1;e.backward( )'))).toBe('e = a * b\nL = e + 1\ne.backward()');
  });

  it('prints a line a line, without what is read over', () => {
    const source = "a = Value(-4.0, label='a') # start\ne=(a*b) ; e **= 2\nprint(e)\n(e)+(1)";
    expect(printProgram(parseProgram(source))).toBe('a = -4\ne = a * b\ne **= 2\ne + 1');
  });
});
