import type { Verdict } from './gradientCheckLabels.ts';

const SHAPES: Readonly<Record<Verdict, string>> = {
  agree: 'M3.5,8.5L6.5,11.5L12.5,4.5',
  kink: 'M3,11.5L8,4.5L13,11.5',
  differ: 'M4,4L12,12M12,4L4,12',
  unmeasured: 'M4,8H12',
};

/** A verdict as a sign: a tick, a corner, a cross, a dash. The word stands beside it. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg
      className="mgp-GradientCheck-mark"
      data-verdict={verdict}
      width={16}
      height={16}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[verdict]} />
    </svg>
  );
}
