import type { BackwardBug, BackwardStep, BrokenBackward, GraphSnapshot } from '@micrograd-playground/engine';

/** Why a bug does no harm to a graph. */
export type HarmlessReason =
  /** Nothing is used twice: there is never more than one contribution. */
  | 'usedOnce'
  /** No result of an operation is used twice. */
  | 'resultsUsedOnce'
  /** A result is used twice, but the walk comes to it when all has arrived. */
  | 'inTime'
  /** No subtraction and no minus. */
  | 'noMinus'
  /** The bug is at work, on gradients that are 0. */
  | 'zero';

/** What a bug does to a graph, at the first node that it makes wrong. Numbers are gradients. */
export type BugEffect =
  | { readonly kind: 'harmless'; readonly bug: BackwardBug; readonly reason: HarmlessReason }
  | { readonly kind: 'noZeroing'; readonly nodeId: string; readonly left: number; readonly added: number }
  | {
      readonly kind: 'overwrite';
      readonly nodeId: string;
      readonly contributions: readonly number[];
      readonly sum: number;
    }
  | {
      readonly kind: 'noTopologicalOrder';
      readonly nodeId: string;
      /** The node that passed on too early. */
      readonly earlyId: string;
      readonly passedOn: number;
      readonly complete: number;
      readonly arrived: number;
      readonly expected: number;
    }
  | {
      readonly kind: 'wrongSign';
      readonly nodeId: string;
      /** The subtraction or negation. */
      readonly userId: string;
      readonly contribution: number;
    };

/**
 * Reads from the steps of a broken pass what went wrong first.
 *
 * @param right the graph with its right gradients
 */
export function bugEffect(right: GraphSnapshot, bug: BackwardBug, { steps, firstWrongId }: BrokenBackward): BugEffect {
  const backward = steps.filter((step): step is BackwardStep => step.phase === 'backward');
  if (firstWrongId === null) return { kind: 'harmless', bug, reason: harmlessReason(right, bug, backward) };
  const grads = new Map(right.nodes.map(({ id, grad }) => [id, grad]));
  const targets = new Map(right.edges.map(({ id, target }) => [id, target]));
  const arriving = backward.filter(({ nodeId }) => nodeId === firstWrongId);
  const nodeId = firstWrongId;
  const rightGrad = grads.get(nodeId) ?? 0;
  switch (bug) {
    case 'noZeroing':
      return { kind: bug, nodeId, left: rightGrad, added: (arriving.at(-1)?.gradAfter ?? 0) - rightGrad };
    case 'overwrite':
      return { kind: bug, nodeId, contributions: arriving.map(({ contribution }) => contribution), sum: rightGrad };
    case 'noTopologicalOrder': {
      const isEarly = ({ edgeId, upstream }: BackwardStep) => upstream !== grads.get(targets.get(edgeId) ?? '');
      const early = arriving.find(isEarly) ?? arriving[0];
      const earlyId = targets.get(early?.edgeId ?? '') ?? nodeId;
      const toEarly = backward.filter((step) => step.nodeId === earlyId);
      const until = early === undefined ? 0 : backward.indexOf(early);
      return {
        kind: bug,
        nodeId,
        earlyId,
        passedOn: early?.upstream ?? 0,
        complete: grads.get(earlyId) ?? 0,
        arrived: toEarly.filter((step) => backward.indexOf(step) < until).length,
        expected: toEarly.length,
      };
    }
    case 'wrongSign': {
      const users = new Map(right.nodes.map(({ id, op }) => [id, op]));
      const isTurned = ({ edgeId, localGradient }: BackwardStep): boolean => {
        const op = users.get(targets.get(edgeId) ?? '');
        return (op === 'sub' || op === 'neg') && localGradient < 0;
      };
      const turned = arriving.find(isTurned) ?? arriving[0];
      const userId = targets.get(turned?.edgeId ?? '') ?? nodeId;
      return { kind: bug, nodeId, userId, contribution: turned?.contribution ?? 0 };
    }
  }
}

function harmlessReason(graph: GraphSnapshot, bug: BackwardBug, steps: readonly BackwardStep[]): HarmlessReason {
  const uses = new Map<string, number>();
  for (const { nodeId } of steps) uses.set(nodeId, (uses.get(nodeId) ?? 0) + 1);
  const shared = graph.nodes.filter(({ id }) => (uses.get(id) ?? 0) > 1);
  if (bug === 'overwrite') return shared.length === 0 ? 'usedOnce' : 'zero';
  if (bug === 'noTopologicalOrder') return shared.some(({ op }) => op !== null) ? 'inTime' : 'resultsUsedOnce';
  if (bug === 'wrongSign') return graph.nodes.some(({ op }) => op === 'sub' || op === 'neg') ? 'zero' : 'noMinus';
  return 'zero';
}
