import type { BackwardStep, GraphNode, GraphStep } from '@micrograd-playground/engine';
import type { ChainRulePanelLabels } from './chainRulePanelLabels.ts';
import type { Explanation } from './Explanation.ts';
import type { FormulaContext } from '../internal/FormulaContext.ts';
import type { FormulaLine } from './FormulaLine.ts';
import { line } from './FormulaLine.ts';
import { formatFormulaNumber } from '../internal/formulaNumber.ts';
import { formulaWidth } from '../internal/formulaWidth.ts';
import { readNode } from './readStep.ts';
import { valueLines } from './valueLines.ts';
import { contribution, number, sum, symbol, term } from '../internal/writeFormula.ts';

/** Uses that are written out; a weight of a network may have hundreds. */
const MOST_USES = 4;
/** Sums up to this width stand on one line, em. */
const WIDEST_SUM = 9;
/** Wider rules are not spelled out, em. */
const WIDEST_RULE = 6;
/** In place of what is left out of a sum. */
const DOTS: FormulaLine = { parts: [{ relation: '+', formula: symbol('…') }] };

/** A node when all is done: its value from its operands, and its gradient as the sum over its uses. */
export function explainNode(
  context: FormulaContext,
  steps: readonly GraphStep[],
  node: GraphNode,
  labels: ChainRulePanelLabels,
): Explanation {
  const isOutput = node.id === context.output?.id;
  const uses = steps.filter((step): step is BackwardStep => step.phase === 'backward' && step.nodeId === node.id);
  const gradient = isOutput ? 1 : (uses.at(-1)?.gradAfter ?? (steps.length === 0 ? node.grad : 0));
  const { given, lines } = valueLines(context, node);
  const sentence = labels.finished({
    node: readNode(context, node),
    kind: node.kind,
    output: readNode(context, context.output ?? node).name,
    isOutput,
    hasInfluence: isOutput || uses.length > 0 || steps.length === 0,
    gradient,
    strength: formatFormulaNumber(Math.abs(gradient)),
    useCount: uses.length,
  });
  if (node.kind === 'constant') return { phase: 'finished', sentence, given, lines };
  return {
    phase: 'finished',
    sentence,
    given: [...given, ...lines],
    lines: [
      ...usesInSymbols(context, node, uses, labels),
      ...usesInNumbers(context, uses),
      line(uses.length === 0 ? context.gradient(node.id) : undefined, '=', term(node.id, 'gradient', number(gradient))),
    ],
  };
}

/** ∂L/∂a = b · ∂L/∂u + 1 · ∂L/∂v, one line a use. */
function usesInSymbols(
  context: FormulaContext,
  node: GraphNode,
  uses: readonly BackwardStep[],
  labels: ChainRulePanelLabels,
): FormulaLine[] {
  const shown = uses.slice(0, MOST_USES).map((step, i) => {
    const edge = context.edge(step.edgeId);
    const user = edge?.target ?? '';
    const rule = context.derivative(user, edge?.slot ?? 0, 'name');
    const isLong = formulaWidth(rule) > WIDEST_RULE;
    const slope = (isLong ? context.partial(user, edge?.slot ?? 0) : undefined) ?? rule;
    const left = i === 0 ? context.gradient(node.id) : undefined;
    return line(left, i === 0 ? '=' : '+', contribution(slope, context.gradient(user)));
  });
  const left = uses.length - MOST_USES;
  return left > 0 ? [...shown, { ...DOTS, note: labels.moreTerms(left) }] : shown;
}

/** The same with numbers, on one line where that fits. */
function usesInNumbers(context: FormulaContext, uses: readonly BackwardStep[]): FormulaLine[] {
  const products = uses.slice(0, MOST_USES).map((step) => {
    const edge = context.edge(step.edgeId);
    return contribution(number(step.localGradient), term(edge?.target ?? '', 'gradient', number(step.upstream)));
  });
  const [first, ...others] = products;
  if (first === undefined) return [];
  const whole = others.reduce(sum, first);
  if (formulaWidth(whole) <= WIDEST_SUM && uses.length <= MOST_USES) return [line(undefined, '=', whole)];
  const lines = products.map((formula, i) => line(undefined, i === 0 ? '=' : '+', formula));
  return uses.length <= MOST_USES ? lines : [...lines, DOTS];
}
