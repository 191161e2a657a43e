import { useEffect, useState } from 'react';
import { useStableCallback } from '../../internal/useStableCallback.ts';
import type { GraphPlace } from './OpenRunGraph.ts';

/** How long a reader stays at a place before the page is told of it, ms: what plays goes by. */
const REST = 200;

export interface KnownPlace {
  readonly graphKey: string;
  /** What the place belongs to; with another run, its walk is over. */
  readonly run: unknown;
  /** Where the page wants the reader to be, and where it was told that the reader is. */
  readonly asked: GraphPlace;
  readonly told: GraphPlace | undefined;
  readonly place: GraphPlace;
}

/**
 * Where in a graph its reader is, and which groups stand open. It begins where the page asks for, moves freely, and goes
 * to another place when the page asks for another one; the page is told where the reader rests.
 *
 * @param graphKey names the graph: a place belongs to one
 * @param run a walk belongs to one, by identity
 */
export function useGraphPlace(
  graphKey: string,
  run: unknown,
  asked: GraphPlace,
  onRest: (place: GraphPlace) => void,
): { place: GraphPlace; move: (change: GraphPlace) => void } {
  const [last, setLast] = useState<KnownPlace>({ graphKey, run, asked, told: undefined, place: asked });
  const known = follow(last, graphKey, run, asked);
  if (known !== last) setLast(known);
  const { place } = known;

  const tell = useStableCallback((rest: GraphPlace) => {
    setLast((now) => ({ ...now, told: rest }));
    onRest(rest);
  });
  const isKnown = isSame(place, known.told ?? asked);
  useEffect(() => {
    if (isKnown) return undefined;
    const timer = setTimeout(() => tell(place), REST);
    return () => clearTimeout(timer);
  }, [place, isKnown, tell]);

  const move = useStableCallback((change: GraphPlace) =>
    setLast((now) => ({ ...now, place: { ...now.place, ...change } })),
  );
  return { place, move };
}

/** What is known of a reader's place after the page says for which graph and run, and where, it wants the reader to be. */
export function follow(last: KnownPlace, graphKey: string, run: unknown, asked: GraphPlace): KnownPlace {
  if (graphKey !== last.graphKey) return { graphKey, run, asked, told: undefined, place: asked };
  if (run !== last.run) return { ...last, run, asked, place: { ...last.place, activeStep: null } };
  if (isSame(asked, last.asked)) return last;
  // A page that keeps what it was told asks for nothing new, however late it says so.
  const isEcho = last.told !== undefined && isSame(asked, last.told);
  return isEcho ? { ...last, asked } : { ...last, asked, told: undefined, place: asked };
}

function isSame(one: GraphPlace, other: GraphPlace): boolean {
  return (
    (one.activeStep ?? null) === (other.activeStep ?? null) &&
    one.expandedGroups?.join('\n') === other.expandedGroups?.join('\n')
  );
}
