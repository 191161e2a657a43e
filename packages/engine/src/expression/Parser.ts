import type { ExpressionNode } from './ast.ts';
import { ExpressionSyntaxError } from './ExpressionSyntaxError.ts';
import type { Mistake } from './Mistake.ts';
import { explainArity, explainMissingComma, explainMissingOperator, explainMissingValue } from './misplacedTokens.ts';
import { quote } from './quote.ts';
import type { Token, TokenKind } from './tokenize.ts';
import { explainUnknownFunction, explainUnknownVariable } from './unknownNames.ts';
import { FUNCTIONS, functionNamed, INFIX, PREFIX } from './vocabulary.ts';

/** Deepest nesting. What is typed flat (`a + a + …`, `a.tanh().tanh()…`) does not nest. */
const MAX_NESTING = 200;

/** What a parser reads, and the names that stand for values there. */
export interface ParserInput {
  /** The whole text, which the spans count in. */
  readonly source: string;
  readonly tokens: readonly Token[];
  /** Where in the source the reading ends. */
  readonly end: number;
  /** The token to start at; one before it is named where nothing follows. Default 0. */
  readonly position?: number;
  readonly isVariable: (name: string) => boolean;
  /** The names to suggest. */
  readonly variables: readonly string[];
}

const STARTS_VALUE: ReadonlySet<TokenKind> = new Set(['number', 'name', 'function', 'open']);

/**
 * A Pratt parser: operators bind by their precedence in the table, and calls recurse only where the
 * text nests, which is bounded.
 *
 * @source Vaughan Pratt, Top Down Operator Precedence, 1973
 */
export class Parser {
  readonly #source: string;
  readonly #end: number;
  readonly #variables: readonly string[];
  readonly #isVariable: (name: string) => boolean;
  readonly #tokens: readonly Token[];
  /** Where each level of nesting that is open now started. */
  readonly #nesting: Token[] = [];
  #position: number;

  constructor({ source, tokens, end, position = 0, isVariable, variables }: ParserInput) {
    this.#source = source;
    this.#end = end;
    this.#variables = variables;
    this.#isVariable = isVariable;
    this.#tokens = tokens;
    this.#position = position;
  }

  parse(): ExpressionNode {
    const root = this.#expression(0);
    const rest = this.#peek();
    if (rest !== undefined) throw this.#misplaced(rest);
    return root;
  }

  /** An operand and all operators after it that bind at least as tightly as `precedence`. */
  #expression(precedence: number): ExpressionNode {
    let left = this.#signed();
    for (;;) {
      const sign = this.#peek();
      const infix = sign?.kind === 'operator' ? INFIX.get(sign.text) : undefined;
      if (sign === undefined || infix === undefined || infix.precedence < precedence) return left;
      this.#position++;
      const right = infix.rightToLeft
        ? this.#nested(sign, () => this.#expression(infix.precedence))
        : this.#expression(infix.precedence + 1);
      left = { kind: 'operation', op: infix.op, operands: [left, right] };
    }
  }

  /** A value, perhaps with signs before it. A plus changes nothing; a minus directly at a number belongs to it. */
  #signed(): ExpressionNode {
    const sign = this.#peek();
    if (sign?.kind !== 'operator') return this.#chained();
    const prefix = PREFIX.get(sign.text);
    if (prefix === undefined && sign.text !== '+') return this.#chained();
    this.#position++;
    const isNumber = this.#peek()?.kind === 'number';
    const operand = this.#nested(sign, () => this.#expression(PREFIX.get('-')?.precedence ?? 0));
    if (prefix === undefined) return operand;
    if (isNumber && operand.kind === 'number') return { kind: 'number', value: -operand.value };
    return { kind: 'operation', op: prefix.op, operands: [operand] };
  }

  /** A value with its method calls: `x.tanh().relu()`. */
  #chained(): ExpressionNode {
    let value = this.#operand();
    for (let dot = this.#peek(); dot?.kind === 'dot'; dot = this.#peek()) {
      this.#position++;
      const name = this.#peek();
      if (name === undefined || (name.kind !== 'name' && name.kind !== 'function')) {
        const mistake = name?.mistake ?? {
          message: 'A function name should follow the dot.',
          hint: 'Write `.tanh()`, for example.',
        };
        throw name === undefined ? this.#endError(mistake) : this.#error(mistake, name);
      }
      this.#position++;
      if (!FUNCTIONS.has(name.text)) throw this.#error(explainUnknownFunction(name.text, []), name);
      if (this.#peek()?.kind !== 'open') {
        const replacement = `${name.text}()`;
        const message = `Parentheses should follow ${quote(name.text)}.`;
        throw this.#error({ message, hint: `Write ${quote(`.${replacement}`)}.`, replacement }, name);
      }
      value = this.#call(name, [value]);
    }
    return value;
  }

  /** A number, a variable, a call, or an expression in parentheses. */
  #operand(): ExpressionNode {
    const token = this.#peek();
    switch (token?.kind) {
      case 'number':
        this.#position++;
        return { kind: 'number', value: Number(token.text) };
      case 'name':
      case 'function':
        this.#position++;
        if (this.#peek()?.kind === 'open') return this.#call(token, []);
        if (this.#isVariable(token.text)) return { kind: 'variable', name: token.text };
        throw this.#error(explainUnknownVariable(token.text, this.#variables), token);
      case 'open':
        return this.#nested(token, () => {
          this.#position++;
          const inside = this.#expression(0);
          this.#close(token);
          return inside;
        });
      default:
        throw this.#missingValue(token);
    }
  }

  /** The arguments of a function, from its opening parenthesis on. `given` is the value before its dot. */
  #call(name: Token, given: readonly ExpressionNode[]): ExpressionNode {
    const op = functionNamed(name.text);
    const arity = FUNCTIONS.get(name.text)?.arity;
    if (op === undefined || arity === undefined) {
      throw this.#error(explainUnknownFunction(name.text, this.#variables), name);
    }
    const open = this.#take('open');
    const operands = [...given];
    while (this.#peek()?.kind !== 'close') {
      const token = this.#peek();
      if (token === undefined) throw this.#unclosed(open);
      if (operands.length === arity) throw this.#error(explainArity(name.text, arity, given.length), token);
      operands.push(this.#nested(open, () => this.#expression(0)));
      if (!this.#skipComma()) break;
    }
    const after = this.#peek();
    if (after !== undefined && STARTS_VALUE.has(after.kind) && operands.length < arity) {
      throw this.#error(explainMissingComma(this.#tokens[this.#position - 1], after), after);
    }
    this.#close(open);
    if (operands.length < arity) throw this.#error(explainArity(name.text, arity, given.length), name);
    return { kind: 'operation', op, operands };
  }

  /** Whether a comma was there, and a value after it. */
  #skipComma(): boolean {
    if (this.#peek()?.kind !== 'comma') return false;
    this.#position++;
    const next = this.#peek();
    if (next === undefined || next.kind === 'close') throw this.#missingValue(next);
    return true;
  }

  #close(open: Token): void {
    const token = this.#peek();
    if (token === undefined) throw this.#unclosed(open);
    if (token.kind !== 'close') throw this.#misplaced(token);
    this.#position++;
  }

  /** Reads something one level deeper. */
  #nested<T>(token: Token, read: () => T): T {
    this.#nesting.push(token);
    if (this.#nesting.length > MAX_NESTING) {
      const message = `This is nested too deeply: at most ${MAX_NESTING} levels are read.`;
      throw new ExpressionSyntaxError({ message }, this.#nesting[0]?.start ?? token.start, token.end);
    }
    const result = read();
    this.#nesting.pop();
    return result;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#position];
  }

  #take(kind: TokenKind): Token {
    const token = this.#peek();
    if (token?.kind !== kind) throw this.#missingValue(token);
    this.#position++;
    return token;
  }

  #missingValue(token: Token | undefined): ExpressionSyntaxError {
    const mistake = explainMissingValue(this.#source, this.#tokens[this.#position - 1], token);
    return token === undefined ? this.#endError(mistake) : this.#error(mistake, token);
  }

  /** An error at a token that cannot follow a complete value. */
  #misplaced(token: Token): ExpressionSyntaxError {
    return this.#error(explainMissingOperator(this.#source, this.#tokens, this.#position), token);
  }

  #unclosed(open: Token): ExpressionSyntaxError {
    return this.#error({ message: 'This parenthesis is never closed.', hint: 'Add a `)`.' }, open);
  }

  #endError(mistake: Mistake): ExpressionSyntaxError {
    const start = this.#tokens.at(-1)?.end ?? 0;
    return new ExpressionSyntaxError(mistake, start, this.#end);
  }

  #error(mistake: Mistake, { start, end }: Token): ExpressionSyntaxError {
    return new ExpressionSyntaxError(mistake, start, end);
  }
}
