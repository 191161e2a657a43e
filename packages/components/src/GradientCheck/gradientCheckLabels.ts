/** Every word that a gradient check shows or says. */
export interface GradientCheckLabels {
  /** Name of the whole view. */
  readonly title: string;
  /** How the second number is found; the formula follows. */
  readonly method: string;
  /** The formula, read aloud. */
  readonly formula: string;
  readonly derivative: string;
  readonly autograd: string;
  readonly numeric: string;
  /** |autograd − numeric|. */
  readonly difference: string;
  /** Name of the column with the verdicts. */
  readonly verdict: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** What came out, in a sentence. */
  readonly summary: (counts: VerdictCounts) => string;
  /** In place of it while gradients are not finished yet. */
  readonly waiting: string;
  /** In place of a verdict there. */
  readonly pending: string;
  /** Said once where there is a kink. */
  readonly aboutKinks: string;
  readonly empty: string;
  readonly loading: string;
  readonly error: string;
}

/**
 * 'agree': the two are equal up to rounding. 'kink': no single slope is right, autograd's is one of those that are.
 * 'differ': they are not equal, for a reason that the note gives. 'unmeasured': there is no slope to compare with.
 */
export type Verdict = 'agree' | 'kink' | 'differ' | 'unmeasured';

export type VerdictCounts = Readonly<Record<Verdict, number>>;

export const GRADIENT_CHECK_LABELS: GradientCheckLabels = {
  title: 'Gradient check',
  method:
    'Numeric knows no chain rule: it moves one variable x by a tiny h to both sides and measures how steep L = f(x) is.',
  formula: 'f of x plus h, minus f of x minus h, over 2 h',
  derivative: 'gradient',
  autograd: 'autograd',
  numeric: 'numeric',
  difference: 'difference',
  verdict: 'verdict',
  verdicts: { agree: 'agree', kink: 'kink', differ: 'differ', unmeasured: 'no slope' },
  summary: ({ agree, kink, differ, unmeasured }) => {
    if (differ > 0) return differ === 1 ? 'One gradient does not agree.' : `${differ} gradients do not agree.`;
    if (kink + unmeasured === 0) return agree === 1 ? 'Both ways agree.' : `Both ways agree on all ${agree} gradients.`;
    const parts = [
      agree > 0 && `${agree} agree`,
      kink > 0 && (kink === 1 ? 'one stands at a kink' : `${kink} stand at kinks`),
      unmeasured > 0 && (unmeasured === 1 ? 'one has no slope to measure' : `${unmeasured} have no slope to measure`),
    ];
    const sentence = parts.filter((part) => part !== false).join(', ');
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
  },
  waiting: 'A gradient is checked once it is finished.',
  pending: 'pending',
  aboutKinks:
    'At a kink no single slope is right. Any slope between those of the two sides will do, so this is no mistake.',
  empty: 'Type an expression to check its gradients',
  loading: 'Measuring the slopes…',
  error: 'The gradients could not be checked.',
};
