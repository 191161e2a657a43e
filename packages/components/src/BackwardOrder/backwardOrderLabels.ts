import { derivativeText } from '../internal/derivativeText.ts';
import { formatInteger } from '../internal/formatNumber.ts';
import type { OrderEntry, OrderState } from './backwardVisits.ts';
import type { OrderLesson } from './orderLesson.ts';

/** The words of `<BackwardOrder>`. */
export interface BackwardOrderLabels {
  /** Name of the list. */
  readonly name: string;
  /** Said before a gradient. */
  readonly gradient: string;
  /** Said of a node that no contribution has reached. */
  readonly notReached: string;
  /** What a node is doing, in a word or two. */
  readonly state: (state: OrderState, entry: OrderEntry) => string;
  /** Of a node when nothing is being stepped; '' says nothing. */
  readonly finished: (entry: OrderEntry) => string;
  /** Said besides of the node at which a contribution arrives. */
  readonly receiving: string;
  /** The sentence above the list. Names of nodes stand between backticks. */
  readonly lesson: (lesson: OrderLesson) => string;
  /** Where no node gets a gradient. */
  readonly empty: string;
}

export const DEFAULT_BACKWARD_ORDER_LABELS: BackwardOrderLabels = {
  name: 'Backward order',
  gradient: 'gradient',
  notReached: 'not reached yet',
  state: ({ phase, missing, arrived }) => {
    switch (phase) {
      case 'waiting':
        return arrived > 0 ? `waits for ${formatInteger(missing)} more` : `waits for ${formatInteger(missing)}`;
      case 'ready':
        return 'ready';
      case 'sending':
        return 'sends now';
      case 'done':
        return 'done';
    }
  },
  finished: ({ uses }) => (uses > 1 ? `sum of ${formatInteger(uses)}` : ''),
  receiving: 'receives now',
  lesson,
  empty: 'No variable, so nothing to differentiate.',
};

function lesson(told: OrderLesson): string {
  switch (told.moment) {
    case 'finished':
      return told.summed
        ? `From \`${told.output}\` down: a node’s turn comes after everything that uses it. \`${told.summed.name}\` is used ${times(told.summed.uses)}, so its gradient is a sum of ${formatInteger(told.summed.uses)}.`
        : `From \`${told.output}\` down: a node’s turn comes after everything that uses it, when its gradient is whole.`;
    case 'forward':
      return `Values come first. Gradients start once \`${told.output}\` is known, and go through this list from the top.`;
    case 'seed':
      return told.waiting > 0
        ? `It starts with \`${derivativeText(told.output, told.output)} = 1\`: \`${told.output}\` is ready. All others wait for those that use them.`
        : `\`${derivativeText(told.output, told.output)} = 1\`, and there is nothing that \`${told.output}\` was computed from.`;
    case 'backward':
      return `\`${told.sender}\` sends to \`${told.receiver}\`${arrival(told)}`;
  }
}

function arrival({ missing, uses, sends }: Extract<OrderLesson, { moment: 'backward' }>): string {
  if (missing > 0) {
    const more = missing === 1 ? '1 more is' : `${formatInteger(missing)} more are`;
    return sends
      ? `, which must wait: ${more} to come, and sending now would pass on an unfinished sum.`
      : `. ${more} to come before its gradient is whole.`;
  }
  if (uses > 1)
    return `. That was the last of ${formatInteger(uses)}: the sum is whole${sends ? ', it may send.' : '.'}`;
  return `, which has no other use: ${sends ? 'it is ready to send.' : 'its gradient is whole.'}`;
}

function times(count: number): string {
  return count === 2 ? 'twice' : `${formatInteger(count)} times`;
}
