import { formatNumber } from '../internal/formatNumber.ts';
import type { BugEffect } from './bugEffect.ts';
import type { BugLabLabels } from './bugLabLabels.ts';

/** Why the first wrong node is wrong, or why none is. */
export function effectSentence(effect: BugEffect, nameOf: (id: string) => string, labels: BugLabLabels): string {
  switch (effect.kind) {
    case 'harmless':
      return labels.harmless[effect.reason];
    case 'noZeroing':
      return labels.noZeroing({
        node: nameOf(effect.nodeId),
        left: formatNumber(effect.left),
        added: formatNumber(effect.added),
      });
    case 'overwrite':
      return labels.overwrite({
        node: nameOf(effect.nodeId),
        contributions: effect.contributions.map((contribution) => formatNumber(contribution)),
        kept: formatNumber(effect.contributions.at(-1) ?? 0),
        sum: formatNumber(effect.sum),
      });
    case 'noTopologicalOrder':
      return labels.noTopologicalOrder({
        node: nameOf(effect.nodeId),
        early: nameOf(effect.earlyId),
        passedOn: formatNumber(effect.passedOn),
        complete: formatNumber(effect.complete),
        arrived: effect.arrived,
        expected: effect.expected,
      });
    case 'wrongSign':
      return labels.wrongSign({
        node: nameOf(effect.nodeId),
        user: nameOf(effect.userId),
        contribution: formatNumber(effect.contribution),
        rightContribution: formatNumber(-effect.contribution),
      });
  }
}
