import type { BackwardStep, GraphStep } from '@micrograd-playground/engine';
import type { ChainRulePanelLabels } from './chainRulePanelLabels.ts';
import type { Explanation } from './Explanation.ts';
import type { FormulaContext } from '../internal/FormulaContext.ts';
import type { FormulaLine } from './FormulaLine.ts';
import { line } from './FormulaLine.ts';
import type { FormulaNode } from '../internal/FormulaNode.ts';
import { formulaWidth } from '../internal/formulaWidth.ts';
import { printPlain } from '../internal/printPlain.ts';
import { readBackwardStep } from './readStep.ts';
import type { BackwardReading } from './StepReading.ts';
import { definition, definitions } from './valueLines.ts';
import { contribution, number, sum, symbol, term } from '../internal/writeFormula.ts';

/** Wider equations are broken into lines, em. */
const WIDEST_LINE = 13;
/** Room of an equals sign, em. */
const RELATION = 1.2;
/** Wider rules do not stand in the chain rule, em. */
const WIDEST_FACTOR = 7;

/** One contribution along one edge: ∂L/∂x += ∂u/∂x · ∂L/∂u, what ∂u/∂x is, the same in numbers, and what comes out. */
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
  const slope = symbol(labels.slope);
  const partial = context.partial(result.id, slot);
  const factors = [partial, formulaWidth(rule) <= WIDEST_FACTOR ? rule : undefined].filter(
    (each) => each !== undefined,
  );
  const upstream = context.gradient(result.id);
  const named = context.isNamedByItself(result.id) ? undefined : definition(context, result.id);
  return {
    phase: 'backward',
    sentence: labels.backward(reading),
    given: [
      ...(named ? [named] : []),
      ...definitions(context, context.operandsOf(result.id)),
      ...slopeLines(slope, partial, rule, context.derivative(result.id, slot, 'value'), step.localGradient),
    ],
    lines: [
      ...equations(
        context.gradient(operand.id),
        (factors.length > 0 ? factors : [slope]).map((factor) => contribution(factor, upstream)),
      ),
      line(
        undefined,
        '=',
        contribution(number(step.localGradient), gradientNumber(result.id, step.upstream)),
        gradientNumber(operand.id, step.contribution),
      ),
      ...sumLines(context, step, reading, labels),
    ],
  };
}

/** ∂L/∂x += ∂u/∂x · ∂L/∂u, = (1 − u²) · ∂L/∂u, one line each. */
function equations(left: FormulaNode, formulas: readonly FormulaNode[]): FormulaLine[] {
  return formulas.map((formula, i) => (i === 0 ? line(left, '+=', formula) : line(undefined, '=', formula)));
}

/** slope = ∂u/∂x = 1 − u², the same with numbers, and what it comes to; each once, on as many lines as it takes. */
function slopeLines(
  slope: FormulaNode,
  partial: FormulaNode | undefined,
  rule: FormulaNode,
  withNumbers: FormulaNode,
  local: number,
): FormulaLine[] {
  const value = number(local);
  const symbols = [...(partial ? [partial] : []), rule];
  if (isAlike(rule, value)) return brokenLines(slope, symbols);
  if (isAlike(withNumbers, value)) return brokenLines(slope, [...symbols, withNumbers]);
  const numbers = formulaWidth(withNumbers) > WIDEST_LINE ? [value] : [withNumbers, value];
  return [...brokenLines(slope, symbols), ...brokenLines(undefined, numbers)];
}

function isAlike(x: FormulaNode, y: FormulaNode): boolean {
  return printPlain(x) === printPlain(y);
}

/** left = … = …, broken where it would be too wide. */
function brokenLines(left: FormulaNode | undefined, formulas: readonly FormulaNode[]): FormulaLine[] {
  const lines: FormulaNode[][] = [[]];
  let width = left ? formulaWidth(left) : 0;
  for (const formula of formulas) {
    width += RELATION + formulaWidth(formula);
    if (width > WIDEST_LINE && lines.at(-1)?.length !== 0) {
      lines.push([]);
      width = RELATION + formulaWidth(formula);
    }
    lines.at(-1)?.push(formula);
  }
  return lines.map((parts, i) => line(i === 0 ? left : undefined, '=', ...parts));
}

/** Where a node has several uses: how far the sum of its contributions has come. */
function sumLines(
  context: FormulaContext,
  { gradBefore, contribution: added, gradAfter }: BackwardStep,
  { operand, use, useCount }: BackwardReading,
  labels: ChainRulePanelLabels,
): FormulaLine[] {
  if (useCount < 2) return [];
  const sumSoFar = gradientNumber(operand.id, gradAfter);
  const whole = sum(gradientNumber(operand.id, gradBefore), gradientNumber(operand.id, added));
  const sums = use === 1 ? [sumSoFar] : [whole, sumSoFar];
  const note = use < useCount ? { note: labels.moreToCome(useCount - use) } : {};
  return [{ ...line(context.gradient(operand.id), '=', ...sums), ...note }];
}

function gradientNumber(nodeId: string, x: number): FormulaNode {
  return term(nodeId, 'gradient', number(x));
}
