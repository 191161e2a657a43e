import type { Explanation } from './Explanation.ts';
import type { FormulaLine, Relation } from './FormulaLine.ts';
import { printLatex } from './printLatex.ts';

const RELATIONS: Readonly<Record<Relation, string>> = { '=': '=', '+=': '\\mathrel{+}=', '+': '+' };

/** All lines of an explanation as one block of LaTeX, aligned at its equals signs; needs amsmath. */
export function latexLines({ given, lines }: Explanation): string {
  return ['\\begin{aligned}', [...given, ...lines].map(latexLine).join(' \\\\\n'), '\\end{aligned}'].join('\n');
}

function latexLine({ left, parts }: FormulaLine): string {
  const [first, ...others] = parts.map(({ relation, formula }) =>
    [relation === undefined ? '' : RELATIONS[relation], printLatex(formula)].join(' ').trim(),
  );
  // A sum that goes on stands under what it is added to, not under the equals sign.
  const shift = parts[0]?.relation === '+' ? '\\quad ' : '';
  return [
    left === undefined ? '' : `${printLatex(left)} `,
    '&',
    shift,
    first,
    ...others.map((text) => ` ${text}`),
  ].join('');
}
