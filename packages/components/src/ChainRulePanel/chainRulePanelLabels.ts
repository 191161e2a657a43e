import { backwardSentence } from './backwardSentences.ts';
import { forwardSentence } from './forwardSentences.ts';
import type { BackwardReading, NamedValue, FinishedReading, OperationReading } from './StepReading.ts';

/** Every word that the chain rule panel shows or says. In sentences, what is between backticks is set in monospace. */
export interface ChainRulePanelLabels {
  /** Name of the whole view. */
  readonly title: string;
  readonly empty: string;
  /** Where in the passes we are, above the sentence. */
  readonly phase: Readonly<Record<'start' | 'forward' | 'seed' | 'backward' | 'finished', string>>;
  /** Before anything is computed. */
  readonly start: string;
  /** A variable or a constant in the forward pass. */
  readonly leaf: (node: NamedValue, kind: 'variable' | 'constant') => string;
  /** An operation in the forward pass. */
  readonly forward: (reading: OperationReading) => string;
  /** Where the backward pass begins; `output` is the output's name, between backticks. */
  readonly seed: (output: string) => string;
  /** One contribution of the backward pass. */
  readonly backward: (reading: BackwardReading) => string;
  /** A node when all is done. */
  readonly finished: (reading: FinishedReading) => string;
  /** The local derivative, in a formula. */
  readonly slope: string;
  /** Behind a partial sum: so many contributions are still to come. */
  readonly moreToCome: (count: number) => string;
  /** Behind a sum that is too long to be written out: so many terms are left out. */
  readonly moreTerms: (count: number) => string;
  readonly formula: string;
  /** How the formula is used by keyboard. */
  readonly keys: string;
  /** A term of the formula that the keyboard is at. */
  readonly term: (text: string, value: string) => string;
  readonly copyLatex: string;
  readonly copied: string;
  /** Where the clipboard is closed: above a box with the text. */
  readonly copyByHand: string;
}

export const CHAIN_RULE_PANEL_LABELS: ChainRulePanelLabels = {
  title: 'Chain rule',
  empty: 'Type an expression to see its chain rule',
  phase: {
    start: 'Before the first step',
    forward: 'Forward',
    seed: 'Backward begins',
    backward: 'Backward',
    finished: 'Finished',
  },
  start: 'Nothing is computed yet. The forward pass goes from the inputs to the output, one value at a time.',
  leaf: ({ name, number }, kind) =>
    kind === 'constant' ? `${number} is a constant: a number that stays.` : `${name} is an input: its number is given.`,
  forward: forwardSentence,
  seed: (output) =>
    `The backward pass asks how ${output} changes when something before it changes a little. ${output} itself changes exactly as much as ${output}, so it starts with 1.`,
  backward: backwardSentence,
  finished: finishedSentence,
  slope: 'slope',
  moreToCome: (count) => `${count} more to come`,
  moreTerms: (count) => `and ${count} more`,
  formula: 'Formula',
  keys: 'Left and right arrow go from term to term and light their nodes in the graph, Escape leaves them.',
  term: (text, value) => (text === value ? text : `${text} = ${value}`),
  copyLatex: 'Copy LaTeX',
  copied: 'Copied',
  copyByHand: 'The page may not write to the clipboard. Copy it from here:',
};

function finishedSentence(reading: FinishedReading): string {
  const { node, kind, output, isOutput, hasInfluence, gradient, strength, useCount } = reading;
  if (kind === 'constant') {
    return `${node.number} is a constant: it cannot change, so nobody asks what would happen if it did, and it has no gradient.`;
  }
  if (isOutput) {
    return `A gradient says how fast ${output} changes as a number grows: that of ${output} itself is 1. Select another node, or go step by step, to see where its gradient comes from.`;
  }
  if (!hasInfluence) return `${output} was not computed from ${node.name}, so a change of it changes nothing there.`;
  if (!Number.isFinite(gradient)) {
    return `At these numbers there is no finite answer to how ${output} would react to a small change of ${node.name}.`;
  }
  if (gradient === 0) return `If ${node.name} grew by a little, ${output} would stay as it is.`;
  const amount = strength === '1' ? 'just as much' : `${strength} times as much`;
  const reaction = `If ${node.name} grew by a little, ${output} would ${gradient > 0 ? 'grow' : 'fall'} ${amount}.`;
  return useCount > 1 ? `${reaction} ${node.name} is used ${useCount} times, and its contributions add up.` : reaction;
}
