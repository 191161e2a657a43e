import type { BackwardStep, GraphStep } from '@micrograd-playground/engine';
import type { ChainRulePanelLabels } from './chainRulePanelLabels.ts';
import type { Explanation } from './Explanation.ts';
import type { FormulaContext } from './FormulaContext.ts';
import type { FormulaLine } from './FormulaLine.ts';
import { line } from './FormulaLine.ts';
import type { FormulaNode } from './FormulaNode.ts';
import { formulaWidth } from './formulaWidth.ts';
import { printPlain } from './printPlain.ts';
import { readBackwardStep } from './readStep.ts';
import type { BackwardReading } from './StepReading.ts';
import { definitions } from './valueLines.ts';
import { number, partial, product, sum, symbol, term } from './writeFormula.ts';

/** Wider rules are not written out with numbers, em. */
const WIDEST_RULE = 9;
/** Wider ones are called the slope where they are a factor, em. */
const WIDEST_FACTOR = 6;

/** One contribution along one edge: ∂L/∂x += ∂L/∂u · ∂u/∂x in symbols, in numbers, and what comes out. */
export function explainBackward(
  context: FormulaContext,
  steps: readonly GraphStep[],
  step: BackwardStep,
  labels: ChainRulePanelLabels,
): Explanation | undefined {
  const reading = readBackwardStep(context, steps, step);
  const result = reading && context.node(reading.result.id);
  if (!result) return undefined;
  const { operand, slot } = reading;
  const rule = context.derivative(result.id, slot, 'name');
  const isOutput = result.id === context.output?.id;
  const slope = isOutput ? symbol(labels.slope) : partial(context.name(result.id), context.name(operand.id));
  const factor = isOutput && formulaWidth(rule) <= WIDEST_FACTOR ? rule : slope;
  const named = context.operation(result.id, 'name');
  const definition = named && !context.isNamedByItself(result.id) ? [line(context.name(result.id), '=', named)] : [];
  return {
    phase: 'backward',
    sentence: labels.backward(reading),
    given: [
      ...definition,
      ...definitions(context, context.operandsOf(result.id)),
      ...ruleLines(slope, rule, context.derivative(result.id, slot, 'value'), step.localGradient),
    ],
    lines: [
      line(context.gradient(operand.id), '+=', product(context.gradient(result.id), factor)),
      line(undefined, '=', product(gradientNumber(result.id, step.upstream), number(step.localGradient))),
      line(undefined, '=', gradientNumber(operand.id, step.contribution)),
      ...sumLines(context, step, reading, labels),
    ],
  };
}

/** ∂u/∂x = 1 − u², the same with numbers where that is not too long, and what it comes to. */
function ruleLines(slope: FormulaNode, rule: FormulaNode, withNumbers: FormulaNode, local: number): FormulaLine[] {
  const value = number(local);
  if (printPlain(rule) === printPlain(value)) return [line(slope, '=', value)];
  if (printPlain(withNumbers) === printPlain(value)) return [line(slope, '=', rule, value)];
  if (formulaWidth(withNumbers) > WIDEST_RULE) return [line(slope, '=', rule), line(undefined, '=', value)];
  return [line(slope, '=', rule), line(undefined, '=', withNumbers, value)];
}

/** Where a node has several uses: how far the sum of its contributions has come. */
function sumLines(
  context: FormulaContext,
  { gradBefore, contribution, gradAfter }: BackwardStep,
  { operand, use, useCount }: BackwardReading,
  labels: ChainRulePanelLabels,
): FormulaLine[] {
  if (useCount < 2) return [];
  const sumSoFar = gradientNumber(operand.id, gradAfter);
  const added = sum(gradientNumber(operand.id, gradBefore), gradientNumber(operand.id, contribution));
  const sums = use === 1 ? [sumSoFar] : [added, sumSoFar];
  const note = use < useCount ? { note: labels.moreToCome(useCount - use) } : {};
  return [{ ...line(context.gradient(operand.id), '=', ...sums), ...note }];
}

function gradientNumber(nodeId: string, x: number): FormulaNode {
  return term(nodeId, 'gradient', number(x));
}
