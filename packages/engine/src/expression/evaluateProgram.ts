import { Value } from '../autograd/Value.ts';
import type { ExpressionNode } from './ast.ts';
import { boundTo } from './boundTo.ts';
import { foldExpression } from './foldExpression.ts';
import type { BackwardLine, ParsedProgram, ProgramLine } from './ParsedProgram.ts';

/** The graph that a program stands for. */
export interface EvaluatedProgram {
  /** What the last `x.backward()` is called on; where there is none, the value of the last line. */
  readonly output: Value;
  /** One `Value` for each variable, also for those that the output does not use; no prototype. */
  readonly variables: Readonly<Record<string, Value>>;
  /** What each name stands for after the last line, variables included; no prototype. */
  readonly names: Readonly<Record<string, Value>>;
}

/**
 * Builds the graph of a program, node for node as it was typed. What a line computes carries the line's name as its
 * label; a second name for the same value (`y = x`) makes no node, and the first name stays.
 *
 * @param bindings Numbers for variables, by name; one without keeps the number that the program gives to it.
 * @throws {RangeError} where a variable has a number from neither.
 */
export function evaluateProgram(
  program: ParsedProgram,
  bindings: Readonly<Record<string, number>> = {},
): EvaluatedProgram {
  const variables = nullRecord<Value>();
  const names = nullRecord<Value>();
  for (const name of program.variables) {
    const number = boundTo(bindings, name) ?? boundTo(program.defaults, name);
    if (number === undefined) throw new RangeError(`The variable \`${name}\` has no number bound to it.`);
    variables[name] = new Value(number, name);
    names[name] = variables[name];
  }
  let last: Value | undefined;
  let chosen: Value | undefined;
  for (const line of program.lines) {
    if (line.kind === 'backward') chosen = known(names[line.name], line.name);
    else last = lineValue(line, variables, names);
  }
  const output = chosen ?? last;
  if (output === undefined) throw new RangeError('A program has a line that computes something.');
  return { output, variables, names };
}

/** What a line computes; its name, if it has one, stands for that from now on. */
function lineValue(
  line: Exclude<ProgramLine, BackwardLine>,
  variables: Readonly<Record<string, Value>>,
  names: Record<string, Value>,
): Value {
  if (line.kind === 'variable') return known(variables[line.name], line.name);
  const computed = valueOf(line.value, names);
  if (line.kind === 'expression') return computed;
  const value =
    line.update === null ? computed : Value.apply(line.update, [known(names[line.name], line.name), computed]);
  if (value.label === '') value.label = line.name;
  names[line.name] = value;
  return value;
}

function valueOf(root: ExpressionNode, names: Readonly<Record<string, Value>>): Value {
  return foldExpression<Value>(root, (node, operands) => {
    if (node.kind === 'number') return Value.constant(node.value);
    if (node.kind === 'operation') return Value.apply(node.op, operands);
    return known(names[node.name], node.name);
  });
}

function known(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new RangeError(`The name \`${name}\` stands for nothing in this program.`);
  return value;
}

function nullRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}
