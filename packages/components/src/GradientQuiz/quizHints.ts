import type { GraphSnapshot, OperationName } from '@micrograd-playground/engine';
import { operation } from '@micrograd-playground/engine';
import { derivativeText } from '../internal/derivativeText.ts';
import { formatNumber } from '../internal/formatNumber.ts';
import type { NodeTitles } from '../internal/nodeTitles.ts';
import type { GradientQuizLabels, UseReading } from './gradientQuizLabels.ts';
import type { GradientParts, GradientUse } from './gradientUses.ts';

/** What is known where a hint is given. */
export interface HintSource {
  readonly graph: GraphSnapshot;
  readonly titles: NodeTitles;
  readonly outputId: string;
  /** Gradients that must not be told: they are called by name. */
  readonly hiddenIds: readonly string[];
  readonly labels: GradientQuizLabels;
}

const OPERANDS = ['x', 'y', 'z'];
/** Rules of more uses than this are not written out. */
const MOST_RULES = 3;

/**
 * The hints for a gradient, from a nudge to all but the product: where the value is used, the derivative rule of each
 * operation that uses it, and the chain rule with its numbers.
 */
export function quizHints(nodeId: string, { uses }: GradientParts, source: HintSource): string[] {
  const { titles, outputId, labels } = source;
  const name = titles.nameOf(nodeId);
  if (nodeId === outputId) return [labels.isOutput];
  if (uses.length === 0) return [labels.notUsed(name)];
  const rules = new Map(uses.map((use) => [`${use.targetId} ${use.slot}`, labels.rule(ruleOf(use, source))]));
  return [
    labels.uses(
      name,
      uses.map(({ targetId }) => titles.titleOf(targetId)),
    ),
    [...rules.values()].slice(0, MOST_RULES).join('\n'),
    labels.chain(
      derivativeText('L', name),
      uses.map(({ targetId }) => {
        const user = titles.nameOf(targetId);
        return `${derivativeText(user, name)} · ${derivativeText('L', user)}`;
      }),
      uses.map((use) => `${factor(use.localGradient)} · ${upstreamOf(use, source)}`),
    ),
  ];
}

function ruleOf({ targetId, op, slot, localGradient }: GradientUse, { graph, titles }: HintSource): UseReading {
  const operands = graph.edges
    .filter(({ target }) => target === targetId)
    .toSorted((one, other) => one.slot - other.slot)
    .map((edge) => ({ operand: OPERANDS[edge.slot] ?? '', name: withValue(edge.source, graph, titles) }));
  return {
    form: operationForm(op),
    operand: OPERANDS[slot] ?? '',
    rule: operation(op).derivative[slot] ?? '',
    operands,
    local: formatNumber(localGradient),
  };
}

/** An operation as it is written: `x × y`, `−x`, `tanh(x)`. */
function operationForm(op: OperationName): string {
  const { form, symbol, arity } = operation(op);
  if (op === 'pow') return 'x ** y';
  if (form === 'infix') return `x ${symbol} y`;
  if (form === 'prefix') return `${symbol}x`;
  return `${symbol}(${OPERANDS.slice(0, arity).join(', ')})`;
}

function withValue(id: string, graph: GraphSnapshot, titles: NodeTitles): string {
  const node = graph.nodes.find((candidate) => candidate.id === id);
  const name = titles.nameOf(id);
  return node && node.kind !== 'constant' ? `${name} = ${formatNumber(node.data)}` : name;
}

function upstreamOf({ targetId, upstream }: GradientUse, { hiddenIds, titles }: HintSource): string {
  return hiddenIds.includes(targetId) ? derivativeText('L', titles.nameOf(targetId)) : factor(upstream);
}

function factor(x: number): string {
  return x < 0 ? `(${formatNumber(x)})` : formatNumber(x);
}
