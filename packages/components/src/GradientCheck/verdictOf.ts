import type { GradientCheck as CheckedGradient } from '@micrograd-playground/engine';
import type { Verdict, VerdictCounts } from './gradientCheckLabels.ts';

/** What a check came to, in a word. */
export function verdictOf({ ok, kink, difference }: CheckedGradient): Verdict {
  if (Number.isNaN(difference)) return 'unmeasured';
  if (!ok) return 'differ';
  return kink ? 'kink' : 'agree';
}

/** How many checks came to what. */
export function countVerdicts(checks: readonly CheckedGradient[]): VerdictCounts {
  const counts: Record<Verdict, number> = { agree: 0, kink: 0, differ: 0, unmeasured: 0 };
  for (const check of checks) counts[verdictOf(check)] += 1;
  return counts;
}
