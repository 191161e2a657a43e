import { useEffect, useMemo, useState } from 'react';
import { elkLayout } from './elkLayout.ts';
import type { FlowDirection, GraphLayout } from './GraphLayout.ts';
import type { GraphStructure } from './graphStructure.ts';
import { layeredLayout } from './layeredLayout.ts';
import { isBetter } from './layoutQuality.ts';
import type { Size } from './viewport.ts';
import { fitViewport } from './viewport.ts';

/** Which layout is drawn: ours at once and ELK's where that is better, always ELK's in the end, or ours only. */
export type LayoutChoice = 'auto' | 'elk' | 'layered';

/** Above this many nodes ELK takes too long to be waited for. */
const MOST_NODES_FOR_AUTO = 300;
/** Pause in typing after which ELK is asked, ms. */
const PAUSE = 180;
/** How much larger a graph must come out to be turned round when its box changes its shape. */
const WORTH_TURNING = 1.12;

/**
 * The layout of a graph for a box: at once our own, later ELK's if it is chosen and comes.
 * It is computed anew only for another structure or direction.
 */
export function useGraphLayout(
  structure: GraphStructure,
  wanted: FlowDirection | 'auto',
  box: Size,
  choice: LayoutChoice,
  createWorker: (() => Worker) | undefined,
): GraphLayout {
  const layouts = useMemo(() => {
    const made = new Map<FlowDirection, GraphLayout>();
    return (direction: FlowDirection): GraphLayout => {
      const layout = made.get(direction) ?? layeredLayout(structure.layoutGraph, direction);
      made.set(direction, layout);
      return layout;
    };
  }, [structure]);
  const direction = wanted === 'auto' ? betterDirection(layouts, box) : wanted;
  const instant = layouts(direction);

  const [refined, setRefined] = useState<{ instead: GraphLayout; layout: GraphLayout }>();
  useEffect(() => {
    const { nodes } = structure.layoutGraph;
    const isAsked = choice === 'elk' || (choice === 'auto' && nodes.length <= MOST_NODES_FOR_AUTO);
    if (!isAsked || nodes.length < 3) return undefined;
    let isCancelled = false;
    const timer = setTimeout(() => {
      elkLayout(structure.layoutGraph, direction, createWorker).then(
        (layout) => {
          if (isCancelled || (choice === 'auto' && !isBetter(layout, instant))) return;
          setRefined({ instead: instant, layout });
        },
        () => undefined, // Without ELK the picture stays as it is.
      );
    }, PAUSE);
    return () => {
      isCancelled = true;
      clearTimeout(timer);
    };
  }, [structure, direction, instant, choice, createWorker]);
  return refined?.instead === instant && choice !== 'layered' ? refined.layout : instant;
}

/** To the right, as text runs, unless the graph comes out clearly larger downwards. */
function betterDirection(layouts: (direction: FlowDirection) => GraphLayout, box: Size): FlowDirection {
  const right = fitViewport(layouts('right'), box).zoom;
  if (right >= 0.95) return 'right';
  return fitViewport(layouts('down'), box).zoom > right * WORTH_TURNING ? 'down' : 'right';
}
