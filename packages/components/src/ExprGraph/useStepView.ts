import { useMemo, useState } from 'react';
import { useIdleValue } from '../internal/useIdleValue.ts';
import type { StepPart } from './stepView.ts';
import { nearView } from './stepView.ts';
import type { Size, Viewport } from './viewport.ts';
import { LEGIBLE } from './viewport.ts';

/** How long a step lasts before it is gone to, ms: what plays faster is seen from afar. */
const REST = 140;

interface Followed {
  readonly part: StepPart | undefined;
  readonly box: Size;
  readonly fit: Viewport;
  readonly viewport: Viewport | undefined;
}

/**
 * The viewport that follows the steps over a graph which as a whole is too small to be read; `undefined` while the whole
 * graph is to be seen.
 *
 * @param fit the viewport that shows the whole graph
 * @param part where in it the present step is
 */
export function useStepView(fit: Viewport, box: Size, part: StepPart | undefined): Viewport | undefined {
  const now = useMemo(() => ({ part, fit }), [part, fit]);
  const rest = useIdleValue(now, REST, Infinity);
  // Another graph is not waited for.
  const followed = fit.zoom < LEGIBLE && part ? (rest.fit === fit ? rest.part : part) : undefined;
  const [last, setLast] = useState<Followed>({ part: undefined, box, fit, viewport: undefined });
  if (last.part === followed && last.box === box && last.fit === fit) return last.viewport;
  const before = last.fit === fit && last.box === box ? last.viewport : undefined;
  const viewport = followed && nearView(followed, box, before);
  setLast({ part: followed, box, fit, viewport });
  return viewport;
}
