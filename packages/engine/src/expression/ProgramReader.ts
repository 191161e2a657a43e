import type { ExpressionNode } from './ast.ts';
import { ExpressionSyntaxError } from './ExpressionSyntaxError.ts';
import { foldExpression } from './foldExpression.ts';
import type { Mistake } from './Mistake.ts';
import type { IgnoredText, ParsedProgram, ProgramLine, SourceSpan } from './ParsedProgram.ts';
import { Parser } from './Parser.ts';
import { explainNoValue, explainStatement, explainTarget, isReserved, NOTHING_TO_COMPUTE } from './programMistakes.ts';
import { splitStatements, trimmed } from './splitStatements.ts';
import type { SourceStatement } from './splitStatements.ts';
import { statementForm } from './statementForm.ts';
import { statementTokens } from './statementTokens.ts';
import type { Token } from './tokenize.ts';
import { unwrapPython } from './unwrapPython.ts';

/** Names that stand for a known number where a program uses them without giving them one. */
const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['π', Math.PI],
  ['tau', 2 * Math.PI],
]);

/** Reads a program statement by statement, and keeps what each name stands for. */
export class ProgramReader {
  readonly #source: string;
  readonly #allowed: readonly string[] | undefined;
  readonly #lines: ProgramLine[] = [];
  readonly #ignored: IgnoredText[] = [];
  /** What each name stands for now. */
  readonly #meanings = new Map<string, 'free' | 'declared' | 'computed'>();
  readonly #used = new Set<string>();
  /** Each variable and the number that the text gives to it. */
  readonly #variables = new Map<string, number | undefined>();

  /** @param allowed The only names that may be free; undefined for any. */
  constructor(source: string, allowed: readonly string[] | undefined) {
    this.#source = source;
    this.#allowed = allowed;
  }

  read(): ParsedProgram {
    const { statements, comments } = splitStatements(this.#source);
    for (const comment of comments) this.#ignored.push({ kind: 'comment', ...comment });
    for (const statement of statements) this.#statement(statement);
    if (this.#lines.length === 0) {
      const end = this.#source.length;
      throw new ExpressionSyntaxError(NOTHING_TO_COMPUTE, end, end);
    }
    const defaults = Object.create(null) as Record<string, number>;
    const freeVariables: string[] = [];
    for (const [name, number] of this.#variables) {
      if (number === undefined) freeVariables.push(name);
      const start = number ?? CONSTANTS.get(name);
      if (start !== undefined) defaults[name] = start;
    }
    return {
      lines: this.#lines,
      variables: [...this.#variables.keys()],
      freeVariables,
      defaults,
      ignored: this.#ignored.toSorted((one, other) => one.start - other.start),
    };
  }

  #statement(statement: SourceStatement): void {
    const { start, end } = statement;
    const raw = statementTokens(this.#source, statement);
    const unusable = explainStatement(raw[0]);
    if (unusable !== undefined) throw errorAt(unusable, raw[0] ?? statement);
    const tokens = unwrapPython(raw, (name) => this.#meanings.has(name));
    const form = statementForm(tokens);
    if (form.kind === 'ignored') {
      this.#ignored.push({ kind: form.reason, start, end });
      return;
    }
    if (form.kind === 'expression') {
      const value = this.#expression(tokens, 0, end);
      this.#lines.push({ kind: 'expression', value, start, end, valueSpan: { start, end } });
      return;
    }
    if (form.kind === 'backward') {
      this.#backward(statement, tokens[0]);
      return;
    }
    const { target, update, equals } = form;
    const [nameToken] = target;
    const illegal = target.find(({ mistake }) => mistake !== undefined);
    if (illegal?.mistake !== undefined) throw errorAt(illegal.mistake, illegal);
    const wrong = explainTarget(target);
    if (wrong !== undefined) throw errorAt(wrong, spanOf(target) ?? tokens[equals] ?? statement);
    if (nameToken === undefined) return;
    const value = this.#expression(tokens, equals + 1, end);
    const name = nameToken.text;
    const places = {
      start,
      end,
      nameSpan: { start: nameToken.start, end: nameToken.end },
      valueSpan: trimmed(this.#source, tokens[equals]?.end ?? start, end),
    };
    if (update !== null) this.#use(name, nameToken);
    if (value.kind === 'number' && update === null && this.#isUntouched(name)) {
      const before = this.#lines.findIndex((line) => line.kind === 'variable' && line.name === name);
      if (before >= 0) this.#lines.splice(before, 1);
      this.#lines.push({ kind: 'variable', name, value: value.value, ...places });
      this.#meanings.set(name, 'declared');
      // A name that gets another number before it is used has its place there.
      this.#variables.delete(name);
      this.#variables.set(name, value.value);
    } else {
      this.#lines.push({ kind: 'assignment', name, update, value, ...places });
      this.#meanings.set(name, 'computed');
    }
  }

  #backward({ start, end }: SourceSpan, nameToken: Token | undefined): void {
    if (nameToken === undefined) return;
    const name = nameToken.text;
    if (!this.#meanings.has(name)) throw errorAt(explainNoValue(name), nameToken);
    this.#use(name);
    this.#lines.push({
      kind: 'backward',
      name,
      nameSpan: { start: nameToken.start, end: nameToken.end },
      start,
      end,
    });
  }

  /** Whether a number given to this name can be the variable of that name. */
  #isUntouched(name: string): boolean {
    const meaning = this.#meanings.get(name);
    return meaning === undefined || (meaning === 'declared' && !this.#used.has(name));
  }

  #expression(tokens: readonly Token[], position: number, end: number): ExpressionNode {
    const root = new Parser({
      source: this.#source,
      tokens,
      position,
      end,
      isVariable: (name) => this.#isVariable(name),
      variables: [...this.#meanings.keys(), ...(this.#allowed ?? [])],
    }).parse();
    foldExpression<null>(root, (node) => {
      if (node.kind === 'variable') this.#use(node.name);
      return null;
    });
    return root;
  }

  #isVariable(name: string): boolean {
    return this.#meanings.has(name) || (this.#allowed?.includes(name) ?? !isReserved(name));
  }

  /** A name is used: if it stands for nothing yet, it is a free variable. */
  #use(name: string, token?: Token): void {
    this.#used.add(name);
    if (this.#meanings.has(name)) return;
    if (token !== undefined && !this.#isVariable(name)) {
      throw errorAt(explainNoValue(name), token);
    }
    this.#meanings.set(name, 'free');
    this.#variables.set(name, undefined);
  }
}

function errorAt(mistake: Mistake, { start, end }: SourceSpan): ExpressionSyntaxError {
  return new ExpressionSyntaxError(mistake, start, end);
}

function spanOf(tokens: readonly Token[]): SourceSpan | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}
