import type { FormulaLine, Relation } from './FormulaLine.ts';
import { printSpoken } from './printSpoken.ts';

const RELATIONS: Readonly<Record<Relation, string>> = { '=': 'equals', '+=': 'grows by', '+': 'plus' };

/** A line as one reads it aloud: "partial L by partial a grows by …". */
export function spokenLine({ left, parts, note }: FormulaLine): string {
  const words = parts.flatMap(({ relation, formula }) => [
    ...(relation === undefined ? [] : [RELATIONS[relation]]),
    printSpoken(formula),
  ]);
  return [...(left === undefined ? [] : [printSpoken(left)]), ...words, ...(note === undefined ? [] : [note])].join(
    ' ',
  );
}
