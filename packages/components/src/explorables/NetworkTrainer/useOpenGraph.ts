import type { ModelConfig } from '@micrograd-playground/engine';
import { useState } from 'react';
import { useControllable } from '../../internal/useControllable.ts';
import type { GraphPlace, OpenRunGraph } from './OpenRunGraph.ts';
import { atPlace, hasRunGraph, targetOf } from './OpenRunGraph.ts';
import type { RunGraphTarget } from './runGraphRequest.ts';
import type { RunPoint } from './runPoints.ts';

export interface OpenGraphProps {
  /** The graph that is open, where the page keeps it; null for none. What the run does not have is not opened. */
  readonly openGraph?: OpenRunGraph | null;
  /**
   * The graph that is open at first: `{ kind: 'neuron', layer: 1, index: 2, pointId: 'train 17', activeStep: 8 }`.
   * Default none.
   */
  readonly defaultOpenGraph?: OpenRunGraph | null;
  /**
   * Called when a graph is opened, when another one takes its place, when its reader rests at another step or opens and
   * closes groups, and with null when it is closed.
   */
  readonly onOpenGraphChange?: (graph: OpenRunGraph | null) => void;
}

/** Which graph of a run is open, and which of its points is chosen; closing a graph leaves the point chosen. */
export function useOpenGraph(
  { openGraph, defaultOpenGraph = null, onOpenGraphChange }: OpenGraphProps,
  model: ModelConfig,
  points: readonly RunPoint[],
) {
  const [wanted, setWanted] = useControllable(openGraph, defaultOpenGraph, onOpenGraphChange);
  const [chosen, setChosen] = useState<string | null>(null);
  const opened = wanted && hasRunGraph(wanted, model, points) ? wanted : null;
  const isThere = points.some(({ id }) => id === chosen);
  const pointId = opened?.pointId ?? (isThere ? chosen : null);
  return {
    opened,
    pointId,
    /** Opens a graph for the point that is chosen, or closes it. */
    open: (target: RunGraphTarget | null) => {
      if (pointId !== chosen) setChosen(pointId);
      setWanted(target && (pointId === null ? targetOf(target) : { ...targetOf(target), pointId }));
    },
    /** Where the reader of the open graph rests. */
    rest: (place: GraphPlace) => {
      if (opened) setWanted(atPlace(opened, place));
    },
    /** Chooses a point; an open graph is then that of this point, and `target` opens one. */
    choosePoint: (id: string | null, target: RunGraphTarget | null = opened) => {
      setChosen(id);
      if (target && id !== null) setWanted({ ...target, pointId: id });
    },
  };
}
