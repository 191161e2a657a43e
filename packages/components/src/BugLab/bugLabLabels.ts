import type { BugChoice } from './BugChoice.ts';
import type { HarmlessReason } from './bugEffect.ts';

/**
 * Every word that the bug lab shows or says. Names of nodes and printed numbers are handed in; sentences may have `code`
 * between backticks.
 */
export interface BugLabLabels {
  /** Name of the whole view. */
  readonly title: string;
  readonly choose: string;
  readonly bugs: Readonly<Record<BugChoice, string>>;
  /** What is done in each case, in a sentence. */
  readonly about: Readonly<Record<BugChoice, string>>;
  readonly code: string;
  /** Read out before a line that the bug takes away, and before the one that it puts there. */
  readonly codeRight: string;
  readonly codeBug: string;
  readonly table: string;
  readonly node: string;
  readonly right: string;
  readonly broken: string;
  readonly firstWrong: string;
  readonly same: string;
  readonly wrong: string;
  readonly allRight: string;
  readonly noZeroing: (facts: Readonly<Record<'node' | 'left' | 'added', string>>) => string;
  readonly overwrite: (facts: {
    readonly node: string;
    readonly contributions: readonly string[];
    readonly kept: string;
    readonly sum: string;
  }) => string;
  readonly noTopologicalOrder: (
    facts: Readonly<Record<'node' | 'early' | 'passedOn' | 'complete', string>> &
      Readonly<Record<'arrived' | 'expected', number>>,
  ) => string;
  readonly wrongSign: (
    facts: Readonly<Record<'node' | 'user' | 'contribution' | 'rightContribution', string>>,
  ) => string;
  readonly harmless: Readonly<Record<HarmlessReason, string>>;
  readonly example: string;
  readonly empty: string;
  readonly loading: string;
  readonly error: string;
}

export const BUG_LAB_LABELS: BugLabLabels = {
  title: 'Bug lab',
  choose: 'Break the backward pass',
  bugs: {
    none: 'No bug',
    noZeroing: 'Gradients not zeroed',
    overwrite: '= in place of +=',
    noTopologicalOrder: 'No topological order',
    wrongSign: 'Wrong sign',
  },
  about: {
    none: 'Zero all gradients, start with `1` at the output, then go from there to the leaves: each node adds to its operands what is theirs.',
    noZeroing: 'Backward runs twice, as in two steps of training, and the first gradients are still there.',
    overwrite: 'What arrives replaces what was there, when it should be added.',
    noTopologicalOrder:
      'Each node passes its gradient on as soon as the walk comes by, whether or not all of it has arrived.',
    wrongSign: '`x − y` hands its gradient to `y` with a plus. So does `−x`.',
  },
  code: 'The backward pass in Python',
  codeRight: 'Right line, taken away:',
  codeBug: 'Bug:',
  table: 'Gradients of the right and of the broken pass, in the order of the backward pass',
  node: 'node',
  right: 'right',
  broken: 'broken',
  firstWrong: 'first wrong',
  same: 'same',
  wrong: 'wrong',
  allRight: 'All gradients are right. Choose a bug and see which one goes wrong first.',
  noZeroing: ({ node, left, added }) =>
    `\`${node}\` still held \`${left}\` from the first call. The second call added \`${added}\` to it, and passed the sum on.`,
  overwrite: ({ node, contributions, kept, sum }) =>
    `\`${node}\` is used ${times(contributions.length)}, so ${contributions.length} contributions arrive: ${contributions.map((x) => `\`${x}\``).join(', ')}. Together they are \`${sum}\`; with \`=\` only the last one is left, \`${kept}\`.`,
  noTopologicalOrder: ({ node, early, passedOn, complete, arrived, expected }) =>
    `\`${early}\` passed its gradient on to \`${node}\` when ${arrived} of ${expected} contributions had arrived: \`${passedOn}\`. Complete it is \`${complete}\`.`,
  wrongSign: ({ node, user, contribution, rightContribution }) =>
    `When \`${node}\` grows, \`${user}\` falls: \`${node}\` is owed \`${rightContribution}\`, and got \`${contribution}\`.`,
  harmless: {
    usedOnce: 'No harm here: each value is used once, so there is nothing to add up, and `=` does the same as `+=`.',
    resultsUsedOnce: 'No harm here: no result is used twice, so each has its whole gradient when the walk comes to it.',
    inTime: 'No harm here, by luck: the walk comes to each shared result after all its contributions have arrived.',
    noMinus: 'No harm here: the output is computed without subtraction and without a minus.',
    zero: 'No harm at these numbers: the gradients that the bug touches are 0.',
  },
  example: 'Show one that it harms',
  empty: 'No graph yet',
  loading: 'Loading the graph…',
  error: 'The graph could not be loaded.',
};

function times(count: number): string {
  return count === 2 ? 'twice' : `${String(count)} times`;
}
