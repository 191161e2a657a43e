import { splitStatements } from './splitStatements.ts';
import { statementForm } from './statementForm.ts';
import { statementTokens } from './statementTokens.ts';
import type { Token, TokenKind } from './tokenize.ts';

/** As in an expression; and `assign` for `=` and `+=`, `ignored` for all that a program is read without. */
export type ProgramTokenKind = TokenKind | 'assign' | 'ignored';

/** A piece of a program's text. */
export interface ProgramToken {
  readonly kind: ProgramTokenKind;
  /** In UTF-16 units from 0. */
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a program into its tokens, to colour it while it is typed. Never throws. A comment is one token, and so is a
 * statement that computes nothing, such as `print(…)`.
 */
export function tokenizeProgram(source: string): ProgramToken[] {
  const { statements, comments } = splitStatements(source);
  const tokens = comments.map(({ start, end }): ProgramToken => ({ kind: 'ignored', start, end }));
  for (const statement of statements) {
    const parts = statementTokens(source, statement);
    const form = statementForm(parts);
    if (form.kind === 'ignored') {
      tokens.push({ kind: 'ignored', start: statement.start, end: statement.end });
      continue;
    }
    const signs = form.kind === 'assignment' ? parts.slice(form.target.length, form.equals + 1) : [];
    tokens.push(...parts.map((part) => programToken(part, signs.includes(part))));
  }
  return tokens.sort((one, other) => one.start - other.start);
}

function programToken({ kind, start, end }: Token, isAssign: boolean): ProgramToken {
  return { kind: isAssign ? 'assign' : kind, start, end };
}
