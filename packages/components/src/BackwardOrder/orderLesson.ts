import type { GraphStep } from '@micrograd-playground/engine';
import type { NodeTitles } from '../internal/nodeTitles.ts';
import type { BackwardVisits, OrderState } from './backwardVisits.ts';

/** What there is to say about the order at a step; names are as in formulas, `output` is that of the output. */
export type OrderLesson =
  /** Nothing is being stepped. `summed` is a node with several uses, where there is one. */
  | {
      readonly moment: 'finished';
      readonly output: string;
      readonly summed?: { readonly name: string; readonly uses: number };
    }
  /** Values are still being computed. */
  | { readonly moment: 'forward'; readonly output: string }
  /** The output's gradient is set. */
  | { readonly moment: 'seed'; readonly output: string; readonly waiting: number }
  /** A contribution moves. `missing` are still to come at the receiver; `sends` says whether it passes on what it has. */
  | {
      readonly moment: 'backward';
      readonly sender: string;
      readonly receiver: string;
      readonly missing: number;
      readonly uses: number;
      readonly sends: boolean;
    };

export function orderLesson(
  { entries, senderOf }: BackwardVisits,
  states: ReadonlyMap<string, OrderState>,
  step: GraphStep | undefined,
  { nameOf, output }: NodeTitles,
): OrderLesson {
  if (step === undefined) {
    // A variable if one is used more than once: everybody knows it by its name.
    const summed = entries.findLast(({ uses }) => uses > 1);
    return {
      moment: 'finished',
      output,
      ...(summed ? { summed: { name: nameOf(summed.id), uses: summed.uses } } : {}),
    };
  }
  if (step.phase === 'forward') return { moment: 'forward', output };
  if (step.phase === 'seed') return { moment: 'seed', output, waiting: entries.length - 1 };
  const receiver = entries.find(({ id }) => id === step.nodeId);
  return {
    moment: 'backward',
    sender: nameOf(senderOf.get(step.edgeId) ?? ''),
    receiver: nameOf(step.nodeId),
    missing: states.get(step.nodeId)?.missing ?? 0,
    uses: receiver?.uses ?? 0,
    sends: (receiver?.sends ?? 0) > 0,
  };
}
