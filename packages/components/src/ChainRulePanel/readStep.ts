import type { BackwardStep, GraphNode, GraphStep } from '@micrograd-playground/engine';
import type { FormulaContext } from '../internal/FormulaContext.ts';
import { formatFormulaNumber } from '../internal/formulaNumber.ts';
import type { BackwardReading, NamedValue } from './StepReading.ts';

/** A node with its name and its number, for sentences. */
export function readNode(context: FormulaContext, { id, kind, data }: GraphNode): NamedValue {
  const text = context.text(id);
  const number = formatFormulaNumber(data);
  const nameAndNumber = kind === 'constant' || text === number ? number : `\`${text} = ${number}\``;
  return { id, name: text === number ? number : `\`${text}\``, data, number, nameAndNumber };
}

/** A backward step in words; `undefined` if the graph does not have what the step speaks of. */
export function readBackwardStep(
  context: FormulaContext,
  steps: readonly GraphStep[],
  step: BackwardStep,
): BackwardReading | undefined {
  const edge = context.edge(step.edgeId);
  const result = edge && context.node(edge.target);
  const operand = edge && context.node(edge.source);
  if (!operand || !result?.op) return undefined;
  const operands = context.operandsOf(result.id).map((node) => readNode(context, node));
  const uses = steps.filter((other) => other.phase === 'backward' && other.nodeId === step.nodeId);
  const read = readNode(context, operand);
  return {
    op: result.op,
    result: readNode(context, result),
    operands,
    operand: read,
    slot: edge.slot,
    other: operands.find((_, slot) => slot !== edge.slot) ?? read,
    localGradient: step.localGradient,
    slope: formatFormulaNumber(step.localGradient),
    upstream: step.upstream,
    contribution: step.contribution,
    use: uses.indexOf(step) + 1,
    useCount: uses.length,
    isFirst: steps.find(({ phase }) => phase === 'backward') === step,
  };
}
