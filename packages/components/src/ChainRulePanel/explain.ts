import type { GraphStep } from '@micrograd-playground/engine';
import type { ChainRulePanelLabels } from './chainRulePanelLabels.ts';
import { explainBackward } from './explainBackward.ts';
import { explainNode } from './explainNode.ts';
import type { Explanation } from './Explanation.ts';
import type { FormulaContext } from '../internal/FormulaContext.ts';
import { line } from './FormulaLine.ts';
import { readNode } from './readStep.ts';
import { valueLines } from './valueLines.ts';
import { number, term } from '../internal/writeFormula.ts';

/**
 * What there is to say after `steps[activeStep]`; without a step, or with one that the graph does not know, of the
 * selected node when all is done, and of the output where nothing is selected.
 */
export function explain(
  context: FormulaContext,
  steps: readonly GraphStep[],
  activeStep: number | null,
  selectedId: string | null,
  labels: ChainRulePanelLabels,
): Explanation | undefined {
  const { output } = context;
  if (output === undefined) return undefined;
  if (activeStep !== null && activeStep < 0) return { phase: 'start', sentence: labels.start, given: [], lines: [] };
  const step = activeStep === null ? undefined : steps[activeStep];
  const explained = step && explainStep(context, steps, step, labels);
  if (explained) return explained;
  const node = (selectedId === null ? undefined : context.node(selectedId)) ?? output;
  return explainNode(context, steps, node, labels);
}

function explainStep(
  context: FormulaContext,
  steps: readonly GraphStep[],
  step: GraphStep,
  labels: ChainRulePanelLabels,
): Explanation | undefined {
  const node = context.node(step.nodeId);
  if (!node) return undefined;
  if (step.phase === 'backward') return explainBackward(context, steps, step, labels);
  if (step.phase === 'forward') {
    const result = readNode(context, node);
    const operands = context.operandsOf(node.id).map((operand) => readNode(context, operand));
    const sentence =
      node.op === null
        ? labels.leaf(result, node.kind === 'constant' ? 'constant' : 'variable')
        : labels.forward({ op: node.op, result, operands });
    return { phase: 'forward', sentence, ...valueLines(context, node) };
  }
  const { given, lines } = valueLines(context, node);
  const one = term(node.id, 'gradient', number(1));
  return {
    phase: 'seed',
    sentence: labels.seed(readNode(context, node).name),
    given: [...given, ...lines],
    lines: [line(context.gradient(node.id), '=', one)],
  };
}
