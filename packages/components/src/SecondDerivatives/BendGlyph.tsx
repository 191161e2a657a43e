import type { Bend } from './curvature.ts';

const SHAPES: Readonly<Record<Bend, string>> = {
  up: 'M3,4C5,15.5 15,15.5 17,4',
  down: 'M3,16C5,4.5 15,4.5 17,16',
  straight: 'M3,14.5L17,5.5',
  unknown: 'M3,10H6M9,10H11M14,10H17',
};

/** How a curve bends, as a small curve. The words stand beside it. */
export function BendGlyph({ bend }: { readonly bend: Bend }) {
  return (
    <svg
      className="mgp-SecondDerivatives-glyph"
      width={20}
      height={20}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[bend]} />
    </svg>
  );
}
