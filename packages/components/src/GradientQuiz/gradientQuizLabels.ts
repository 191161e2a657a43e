import type { MistakeKind } from './findMistake.ts';
import type { AnswerProblem } from './parseAnswer.ts';

/** Names and numbers, printed, that a sentence about a mistake may use. */
export interface MistakeReading {
  /** The node asked about: `a`. */
  readonly node: string;
  /** The gradient asked for: `∂L/∂a`. */
  readonly derivative: string;
  /** The name of the output: `L`. */
  readonly output: string;
  readonly answer: string;
  /** The one use of the node, where it has one only: `∂(a·b)/∂a` and `∂L/∂(a·b)`. */
  readonly use?: { readonly user: string; readonly local: string; readonly upstream: string };
  /** How many uses the node has. */
  readonly uses: number;
  /** What the mistake is about: an operation, or another node. */
  readonly about: string;
}

/** A use of a node, in words. */
export interface UseReading {
  /** The node that is used: `a`. */
  readonly node: string;
  /** What uses it: `a·b`, `u = a·b + c`. */
  readonly user: string;
  /** The local derivative in symbols: `b`, `1 − u²`. */
  readonly rule: string;
  /** The same as a number. */
  readonly local: string;
}

/** Every word that the quiz shows or says; sentences may have `code` between backticks. */
export interface GradientQuizLabels {
  /** Name of the whole view. */
  readonly title: string;
  readonly task: string;
  readonly answer: (derivative: string) => string;
  readonly check: string;
  readonly hint: string;
  readonly show: string;
  readonly problems: Readonly<Record<AnswerProblem, string>>;
  readonly right: string;
  readonly shown: (derivative: string, gradient: string) => string;
  readonly wrong: string;
  readonly mistakes: Readonly<Record<MistakeKind, (reading: MistakeReading) => string>>;
  /** First hint: where the node is used. */
  readonly uses: (node: string, users: readonly string[]) => string;
  /** Second hint: the derivative rule of a use. */
  readonly rule: (use: UseReading) => string;
  /** Third hint: the chain rule, local · upstream for each use, in symbols and with its numbers. */
  readonly chain: (derivative: string, symbols: readonly string[], numbers: readonly string[]) => string;
  readonly isOutput: (output: string) => string;
  readonly notUsed: (node: string, output: string) => string;
  readonly progress: (answered: number, count: number) => string;
  readonly done: (score: number, count: number, firstTry: number) => string;
  readonly again: string;
  readonly empty: string;
  readonly nothingToAsk: string;
  readonly loading: string;
  readonly error: string;
}

export const GRADIENT_QUIZ_LABELS: GradientQuizLabels = {
  title: 'Predict the gradients',
  task: 'Work out each gradient, then check it. Two digits are enough, as in `0.46` or `0.0052`; `1/2` is fine too.',
  answer: (derivative) => `Your answer for ${derivative}`,
  check: 'Check',
  hint: 'Hint',
  show: 'Show the answer',
  problems: {
    empty: 'Type a number.',
    notANumber: 'This is not a number. Type one like `0.5`, `-3`, `3e-2` or `1/2`.',
    ambiguousComma: 'Is the comma a decimal point? Type `1.5` for one and a half, `1500` for thousands.',
    divisionByZero: 'This divides by zero. Type `∞` if that is what you mean.',
  },
  right: 'Right.',
  shown: (derivative, gradient) => `\`${derivative} = ${gradient}\``,
  wrong: 'Not yet.',
  mistakes: {
    sign: () => 'The size is right, but the sign is not.',
    noUpstream: ({ node, derivative, output, use }) =>
      use
        ? `That is \`${use.local}\` alone: how much \`${use.user}\` changes with \`${node}\`. Multiply it by \`${use.upstream}\`, how much \`${output}\` changes with \`${use.user}\`.`
        : `Those are the local derivatives alone. Multiply each by its upstream gradient to get \`${derivative}\`.`,
    oneUse: ({ node, uses }) =>
      `That leaves a use of \`${node}\` out. It is used ${times(uses)}: add the contributions of all its uses.`,
    skippedOperation: ({ about }) => `You skipped \`${about}\` on the way: its derivative is a factor too.`,
    otherOperand: ({ about }) => `That is the derivative of \`${about}\` by its other operand.`,
    noLocal: ({ node, output, use }) =>
      use
        ? `That is \`${use.upstream}\` unchanged: how much \`${output}\` changes with \`${use.user}\`. Multiply it by \`${use.local}\`, how much \`${use.user}\` changes with \`${node}\`.`
        : 'Those are the upstream gradients unchanged. Multiply each by its local derivative.',
    value: ({ node, output }) =>
      `That is the value of \`${node}\`. Asked is how much \`${output}\` changes when \`${node}\` does.`,
    otherNode: ({ about }) => `That is the gradient of \`${about}\`.`,
  },
  uses: (node, users) =>
    users.length === 1
      ? `\`${node}\` is used once, in \`${users[0] ?? ''}\`. So one contribution arrives.`
      : `\`${node}\` is used ${times(users.length)}: ${users.map((user) => `in \`${user}\``).join(', ')}. Each use contributes; add them up.`,
  rule: ({ node, user, rule, local }) =>
    `The local derivative of \`${user}\` by \`${node}\` is \`${rule}\`${rule === local ? '' : `, here \`${local}\``}.`,
  chain: (derivative, symbols, numbers) =>
    `\`${derivative} = ${symbols.length > 2 ? 'sum of local · upstream' : symbols.join(' + ')}\`\n\`= ${numbers.join(' + ')}\``,
  isOutput: (output) => `\`${output}\` changes by exactly as much as \`${output}\` does.`,
  notUsed: (node, output) =>
    `\`${output}\` is not computed from \`${node}\`: it does not change at all when \`${node}\` does.`,
  progress: (answered, count) => `${answered} of ${count}`,
  done: (score, count, firstTry) =>
    score === count && firstTry === count
      ? `All ${count} right at the first try.`
      : `${score} of ${count} found${firstTry > 0 ? `, ${firstTry} at the first try` : ''}.`,
  again: 'Start again',
  empty: 'No graph yet',
  nothingToAsk: 'There is no gradient to ask for.',
  loading: 'Loading the graph…',
  error: 'The graph could not be loaded.',
};

function times(count: number): string {
  return count === 2 ? 'twice' : `${String(count)} times`;
}
