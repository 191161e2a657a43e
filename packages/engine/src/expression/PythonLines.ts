import type { OperationName } from '../autograd/ops.ts';
import type { ExpressionNode } from './ast.ts';
import { foldExpression } from './foldExpression.ts';
import { joinOperator, printNumber } from './joinOperator.ts';
import type { AssignmentLine, ParsedProgram } from './ParsedProgram.ts';
import { pythonNames } from './pythonNames.ts';
import type { PythonPiece, PythonTarget } from './PythonTarget.ts';
import { updateSign } from './vocabulary.ts';

/** Writes the lines of a program in Python, one after the other, and keeps what each name stands for there. */
export class PythonLines {
  /** The operations that were written as calls so far. */
  readonly called = new Set<OperationName>();
  readonly #target: PythonTarget;
  /** The name of each variable in Python, and of each computed value. */
  readonly #leaves = new Map<string, string>();
  readonly #computed: ReadonlyMap<string, string>;
  /** The name in Python of what a name stands for now. */
  readonly #current = new Map<string, string>();

  constructor({ lines, variables }: ParsedProgram, target: PythonTarget) {
    this.#target = target;
    const computed = new Set(lines.flatMap((line) => (line.kind === 'assignment' ? [line.name] : [])));
    // A variable whose name goes to another value later keeps a name of its own, for its gradient to be read by.
    const taken = new Set([...computed, ...variables]);
    const leaves = variables.map((name) => (computed.has(name) ? untaken(`${name}_0`, taken) : name));
    const names = pythonNames([...computed, ...leaves]);
    this.#computed = names;
    variables.forEach((name, index) => {
      const leaf = names.get(leaves[index] ?? name) ?? name;
      this.#leaves.set(name, leaf);
      this.#current.set(name, leaf);
    });
  }

  /** The name in Python of a variable. */
  leaf(variable: string): string {
    return this.#leaves.get(variable) ?? variable;
  }

  /** The name in Python of what a name stands for after the lines so far. */
  nameOf(name: string): string {
    return this.#current.get(name) ?? name;
  }

  variable(name: string, number: string): string {
    return `${this.leaf(name)} = ${this.#target.leaf(number)}`;
  }

  assignment({ name, update, value }: AssignmentLine): string {
    const target = this.#computed.get(name) ?? name;
    const formula = this.#formula(value);
    const before = this.#current.get(name);
    this.#current.set(name, target);
    if (update === null || before === undefined) return `${target} = ${this.#asValue(formula)}`;
    const whole = this.#operation(update, [{ text: before, precedence: Infinity, plain: false }, formula]);
    const inPlace = this.#target.updatesMakeNodes && before === target && !whole.isCall;
    return inPlace ? `${target} ${updateSign(update)} ${formula.text}` : `${target} = ${whole.text}`;
  }

  expression(value: ExpressionNode, name?: string): string {
    const formula = this.#formula(value);
    return name === undefined ? formula.text : `${name} = ${this.#asValue(formula)}`;
  }

  #asValue({ text, plain }: PythonPiece): string {
    return plain ? this.#target.constant(text) : text;
  }

  #formula(root: ExpressionNode): PythonPiece {
    return foldExpression<PythonPiece>(root, (node, operands) => {
      if (node.kind === 'number') return { ...printNumber(node.value), plain: true };
      if (node.kind === 'variable') return { text: this.nameOf(node.name), precedence: Infinity, plain: false };
      return this.#operation(node.op, operands);
    });
  }

  #operation(op: OperationName, operands: readonly PythonPiece[]): PythonPiece & { readonly isCall: boolean } {
    const text = this.#target.call(op, operands);
    if (text === undefined) {
      const plain = operands.every((operand) => operand.plain);
      return { text: '', precedence: Infinity, ...joinOperator(op, operands), plain, isCall: false };
    }
    this.called.add(op);
    return { text, precedence: Infinity, plain: false, isCall: true };
  }
}

function untaken(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? untaken(`${name}_`, taken) : name;
}
