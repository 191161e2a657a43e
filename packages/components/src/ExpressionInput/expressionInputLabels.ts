import { formatInteger } from '../internal/formatNumber.ts';

/** The words of `<ExpressionInput>`. Code stands between backticks. */
export interface ExpressionInputLabels {
  /** Name of the box. */
  readonly name: string;
  /** Name of the group of examples. */
  readonly examples: string;
  /** The chip that brings back what was typed before an example was clicked. */
  readonly ownText: string;
  /** The line below the box while nothing is wrong. */
  readonly help: (variables: readonly string[]) => string;
  /** The button that puts a suggestion in the mistake's place; an empty one removes it. */
  readonly fix: (replacement: string) => string;
  readonly tooLong: (length: number, limit: number) => string;
}

export const DEFAULT_EXPRESSION_INPUT_LABELS: ExpressionInputLabels = {
  name: 'Expression',
  examples: 'Examples',
  ownText: 'your text',
  help: (variables) =>
    `Variables ${variables.map((name) => `\`${name}\``).join(' ')}, operators \`+ - * / **\`, functions such as \`tanh(a)\` or \`a.relu()\``,
  fix: (replacement) => (replacement === '' ? 'Remove it' : `Use \`${replacement}\``),
  tooLong: (length, limit) =>
    `This expression has ${formatInteger(length)} characters; ${formatInteger(limit)} is the most that can be read.`,
};
