import { formatInteger } from '../internal/formatNumber.ts';

/** The words of `<ExpressionInput>`. Code stands between backticks. */
export interface ExpressionInputLabels {
  /** Name of the box. */
  readonly name: string;
  /** Name of the box with several lines. */
  readonly programName: string;
  /** Name of the group of examples. */
  readonly examples: string;
  /** The chip that brings back what was typed before something else took its place. */
  readonly ownText: string;
  /** The line below the box while nothing is wrong. */
  readonly help: (variables: readonly string[]) => string;
  /** The line below several lines while nothing is wrong. */
  readonly programHelp: string;
  /** The same where parts of them were read over, such as `print(…)`. */
  readonly ignored: (texts: readonly string[]) => string;
  /** Before the sentence about a mistake in one of several lines, counted from 1. */
  readonly line: (line: number) => string;
  /** The button that puts a suggestion in the mistake's place; an empty one removes it. */
  readonly fix: (replacement: string) => string;
  /** Where `=` stands in a box for one expression that may become a program. */
  readonly assignment: string;
  /** The button that then reads the text as a program. */
  readonly readAsProgram: string;
  readonly tooLong: (length: number, limit: number) => string;
}

export const DEFAULT_EXPRESSION_INPUT_LABELS: ExpressionInputLabels = {
  name: 'Expression',
  programName: 'Program',
  examples: 'Examples',
  ownText: 'your text',
  help: (variables) =>
    `Variables ${variables.map((name) => `\`${name}\``).join(' ')}, operators \`+ - * / **\`, functions such as \`tanh(a)\` or \`a.relu()\``,
  programHelp:
    'A line names its value: `e = a * b`. The last line is the output, or the name in `d.backward()`; other names get sliders.',
  ignored: (texts) =>
    `Read over, since it computes nothing: ${texts.map((text) => (text === '…' ? text : `\`${text}\``)).join(', ')}`,
  line: (line) => `Line ${line}:`,
  fix: (replacement) => (replacement === '' ? 'Remove it' : `Use \`${replacement}\``),
  assignment: 'A name with `=` belongs in a program.',
  readAsProgram: 'Read as a program',
  tooLong: (length, limit) =>
    `This text has ${formatInteger(length)} characters; ${formatInteger(limit)} is the most that can be read.`,
};
