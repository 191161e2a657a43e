import type { GraphSnapshot } from '@micrograd-playground/engine';
import { operation } from '@micrograd-playground/engine';
import { gradientParts } from './gradientUses.ts';
import type { GradientParts } from './gradientUses.ts';
import { isRightAnswer } from './isRightAnswer.ts';

/**
 * What went wrong on the way to an answer:
 *
 * - `sign`: the gradient with the other sign;
 * - `noUpstream`: the local derivative alone;
 * - `oneUse`: not all uses of the value were counted;
 * - `skippedOperation`: the derivative of one operation on the way was left out, as if it were 1;
 * - `otherOperand`: the derivative by the other operand of an operation;
 * - `noLocal`: the upstream gradient alone;
 * - `value`: the value in place of the gradient;
 * - `otherNode`: the gradient of another node.
 */
export type MistakeKind =
  | 'sign'
  | 'noUpstream'
  | 'oneUse'
  | 'skippedOperation'
  | 'otherOperand'
  | 'noLocal'
  | 'value'
  | 'otherNode';

export interface QuizMistake {
  readonly kind: MistakeKind;
  /** The operation or the other node that it is about, where there is one. */
  readonly aboutId?: string;
}

interface MistakenAnswer extends QuizMistake {
  readonly answer: number;
}

/** In larger graphs no operation is left out in trial. */
const MOST_NODES = 300;

/**
 * Recognises a typical mistake in a wrong answer, by making each of them and comparing; `undefined` where none of them
 * leads to it. Where several do, the first of the list above is meant.
 *
 * @param otherIds nodes whose gradients may have been given in its place
 */
export function findMistake(
  answer: number,
  graph: GraphSnapshot,
  outputId: string,
  nodeId: string,
  otherIds: readonly string[],
): QuizMistake | undefined {
  const parts = gradientParts(graph, outputId);
  const own = parts.get(nodeId) ?? { gradient: 0, uses: [] };
  for (const { kind, aboutId, answer: mistaken } of mistakenAnswers(graph, outputId, nodeId, own, parts, otherIds)) {
    if (isRightAnswer(mistaken, own.gradient) || !isRightAnswer(answer, mistaken)) continue;
    return aboutId === undefined ? { kind } : { kind, aboutId };
  }
  return undefined;
}

function* mistakenAnswers(
  graph: GraphSnapshot,
  outputId: string,
  nodeId: string,
  { gradient, uses }: GradientParts,
  parts: ReadonlyMap<string, GradientParts>,
  otherIds: readonly string[],
): Generator<MistakenAnswer> {
  yield { kind: 'sign', answer: -gradient };
  yield { kind: 'noUpstream', answer: uses.reduce((sum, { localGradient }) => sum + localGradient, 0) };
  if (uses.length > 1) {
    for (const { contribution, targetId } of uses) {
      yield { kind: 'oneUse', aboutId: targetId, answer: gradient - contribution };
      yield { kind: 'oneUse', answer: contribution };
    }
  }
  if (graph.nodes.length <= MOST_NODES) {
    for (const { id, op } of graph.nodes) {
      if (op === null || operation(op).arity !== 1 || !parts.has(id)) continue;
      yield { kind: 'skippedOperation', aboutId: id, answer: gradientWithout(graph, outputId, nodeId, id) };
    }
  }
  for (const { targetId, slot, upstream, contribution } of uses) {
    const other = graph.edges.find((edge) => edge.target === targetId && edge.slot !== slot);
    if (!other) continue;
    const answer = gradient - contribution + upstream * other.localGradient;
    yield { kind: 'otherOperand', aboutId: targetId, answer };
  }
  yield { kind: 'noLocal', answer: uses.reduce((sum, { upstream }) => sum + upstream, 0) };
  yield { kind: 'value', answer: graph.nodes.find(({ id }) => id === nodeId)?.data ?? NaN };
  for (const id of otherIds) {
    if (id !== nodeId) yield { kind: 'otherNode', aboutId: id, answer: parts.get(id)?.gradient ?? 0 };
  }
}

/** The gradient of a node if one operation handed its own gradient on unchanged. */
function gradientWithout(graph: GraphSnapshot, outputId: string, nodeId: string, skippedId: string): number {
  const grads = new Map([[outputId, 1]]);
  for (const { id } of graph.nodes.toReversed()) {
    const upstream = grads.get(id);
    if (upstream === undefined) continue;
    for (const { source, target, localGradient } of graph.edges) {
      if (target !== id) continue;
      const local = target === skippedId ? 1 : localGradient;
      grads.set(source, (grads.get(source) ?? 0) + local * upstream);
    }
  }
  return grads.get(nodeId) ?? 0;
}
