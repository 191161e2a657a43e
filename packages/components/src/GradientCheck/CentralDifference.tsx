import { createElement } from 'react';
import type { ReactNode } from 'react';

const element = (tag: string, ...children: ReactNode[]) => createElement(tag, null, ...children);

/** f(x ∘ h) */
const shifted = (sign: string) =>
  element(
    'mrow',
    element('mi', 'f'),
    element('mo', '('),
    element('mi', 'x'),
    element('mo', sign),
    element('mi', 'h'),
    element('mo', ')'),
  );

const FRACTION = element(
  'mfrac',
  element('mrow', shifted('+'), element('mo', '−'), shifted('−')),
  element('mrow', element('mn', '2'), element('mi', 'h')),
);

/** (f(x + h) − f(x − h)) / 2h in MathML. (React's types know no MathML: these are its elements by name.) */
export function CentralDifference({ spoken }: { readonly spoken: string }) {
  return (
    <span className="mgp-GradientCheck-formula">
      {createElement('math', { 'aria-label': spoken, display: 'block' }, FRACTION)}
    </span>
  );
}
