import { topologicalOrder } from '../autograd/topologicalOrder.ts';
import type { Expression } from './ast.ts';
import { evaluateProgram } from './evaluateProgram.ts';
import { expressionProgram } from './expressionProgram.ts';
import { MICROGRAD } from './micrograd.ts';
import type { ParsedProgram } from './ParsedProgram.ts';
import { pythonFloat } from './pythonFloat.ts';
import { PythonLines } from './PythonLines.ts';
import { PYTORCH } from './pytorch.ts';

export interface PythonOptions {
  /** micrograd's `Value`s, or float64 tensors of PyTorch. */
  readonly target: 'micrograd' | 'pytorch';
  /** A number for each variable that is used; those of a program may have one there. */
  readonly bindings: Readonly<Record<string, number>>;
}

/** The name of a value that the source gives none. */
const OUTPUT = 'output';

/**
 * A Python program that computes the same value and the same gradients, to run beside ours; what ours gives
 * stands in its comments. A program keeps its lines and its names; an expression is named `output`. Operations that
 * micrograd does not have are defined before.
 *
 * Where our numbers become infinite or NaN, Python may raise an error instead (`1 / 0`, `math.log(0)`).
 *
 * @throws {RangeError} where a variable that is used has no number, neither bound to it nor given by the program.
 */
export function printPython(source: Expression | ParsedProgram, { target, bindings }: PythonOptions): string {
  const program = upToOutput('lines' in source ? source : expressionProgram(source));
  const { output, variables } = evaluateProgram(program, bindings);
  output.backward();
  const library = target === 'pytorch' ? PYTORCH : MICROGRAD;
  const python = new PythonLines(program, library);
  const variable = (name: string): string => python.variable(name, pythonFloat(variables[name]?.data ?? NaN));
  const last = program.lines.at(-1);

  const computation = [
    ...program.freeVariables.map(variable),
    ...program.lines.flatMap((line) => {
      if (line.kind === 'backward') return [];
      if (line.kind === 'variable') return variable(line.name);
      return line.kind === 'assignment'
        ? python.assignment(line)
        : python.expression(line.value, line === last ? OUTPUT : undefined);
    }),
  ];
  const result = last === undefined || last.kind === 'expression' ? OUTPUT : python.nameOf(last.name);
  const reached = new Set(topologicalOrder(output));
  const leaves = Object.entries(variables).filter(([, leaf]) => reached.has(leaf));
  const lines = [
    ...library.preamble(python.called),
    '',
    ...computation,
    ...(leaves.length === 0 ? [] : [`${result}.backward()`]),
    `print(${library.data(result)})  # ${shown(output.data)}`,
    ...leaves.map(([name, { grad }]) => `print(${library.grad(python.leaf(name))})  # ${shown(grad)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** A program without the lines that come after its output. */
function upToOutput(program: ParsedProgram): ParsedProgram {
  const at = program.lines.findLastIndex(({ kind }) => kind === 'backward');
  return at < 0 ? program : { ...program, lines: program.lines.slice(0, at + 1) };
}

function shown(x: number): string {
  return String(Number(x.toPrecision(6)));
}
