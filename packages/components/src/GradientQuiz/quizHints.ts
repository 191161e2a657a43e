import { derivativeText } from '../internal/derivativeText.ts';
import { formatFactor } from '../internal/formatNumber.ts';
import type { NodeTitles } from '../internal/nodeTitles.ts';
import type { GradientQuizLabels, UseReading } from './gradientQuizLabels.ts';
import type { GradientParts, GradientUse } from './gradientUses.ts';

/** What is known where a hint is given. */
export interface HintSource {
  readonly titles: NodeTitles;
  readonly outputId: string;
  /** Gradients that must not be told: they are called by name. */
  readonly hiddenIds: readonly string[];
  readonly labels: GradientQuizLabels;
}

/** Rules of more uses than this are not written out. */
const MOST_RULES = 3;

/**
 * The hints for a gradient, from a nudge to all but the product: where the value is used, the derivative rule of each
 * operation that uses it, and the chain rule with its numbers.
 */
export function quizHints(nodeId: string, { uses }: GradientParts, source: HintSource): string[] {
  const { titles, outputId, labels } = source;
  const name = titles.nameOf(nodeId);
  if (nodeId === outputId) return [labels.isOutput(titles.output)];
  if (uses.length === 0) return [labels.notUsed(name, titles.output)];
  const rules = new Map(uses.map((use) => [`${use.targetId} ${use.slot}`, labels.rule(ruleOf(name, use, source))]));
  return [
    labels.uses(
      name,
      uses.map(({ targetId }) => titles.titleOf(targetId)),
    ),
    [...rules.values()].slice(0, MOST_RULES).join('\n'),
    labels.chain(
      derivativeText(titles.output, name),
      uses.map(
        (use) =>
          `${titles.localOf(use.targetId, use.slot)} · ${derivativeText(titles.output, titles.nameOf(use.targetId))}`,
      ),
      uses.map((use) => `${factor(use.localGradient)} · ${upstreamOf(use, source)}`),
    ),
  ];
}

function ruleOf(node: string, { targetId, slot, localGradient }: GradientUse, { titles }: HintSource): UseReading {
  return {
    node,
    user: titles.titleOf(targetId),
    rule: titles.ruleOf(targetId, slot),
    local: formatFactor(localGradient),
  };
}

function upstreamOf({ targetId, upstream }: GradientUse, { hiddenIds, titles }: HintSource): string {
  return hiddenIds.includes(targetId) ? derivativeText(titles.output, titles.nameOf(targetId)) : factor(upstream);
}

function factor(x: number): string {
  return x < 0 ? `(${formatFactor(x)})` : formatFactor(x);
}
