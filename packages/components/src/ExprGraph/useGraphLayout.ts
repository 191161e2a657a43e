import { useEffect, useMemo, useState } from 'react';
import { compoundLayout } from './compoundLayout.ts';
import type { elkLayout } from './elkLayout.ts';
import type { FlowDirection, GraphLayout, LayoutGraph } from './GraphLayout.ts';
import { isBetter } from './layoutQuality.ts';
import { spreadRanks } from './spreadRanks.ts';
import type { Size } from './viewport.ts';
import { fitViewport } from './viewport.ts';

/** Which layout is drawn: ours at once and ELK's where that is better, always ELK's in the end, or ours only. */
export type LayoutChoice = 'auto' | 'elk' | 'layered';

/** Above this many nodes ELK takes too long to be waited for. */
const MOST_NODES_FOR_AUTO = 300;
/** Pause in typing after which ELK is asked, ms. */
const PAUSE = 180;
/** A graph flows to the right, as text runs, if it can be drawn at this zoom, */
const LARGE_ENOUGH = 0.95;
/** or unless it comes out so much larger downwards. */
const WORTH_TURNING = 1.12;

/**
 * The layout of a graph for a box: at once our own, later ELK's if it is chosen and comes.
 * It is computed anew only for another graph or direction.
 */
export function useGraphLayout(
  graph: LayoutGraph,
  wanted: FlowDirection | 'auto',
  box: Size,
  choice: LayoutChoice,
  createWorker: (() => Worker) | undefined,
): GraphLayout {
  const right = useMemo(() => (wanted === 'down' ? undefined : compoundLayout(graph, 'right')), [graph, wanted]);
  const rightZoom = right ? fitViewport(right, box).zoom : 0;
  const asksForDown = wanted === 'down' || (wanted === 'auto' && rightZoom < LARGE_ENOUGH);
  const down = useMemo(() => (asksForDown ? compoundLayout(graph, 'down') : undefined), [graph, asksForDown]);
  const isDown = down !== undefined && (!right || fitViewport(down, box).zoom > rightZoom * WORTH_TURNING);
  const instant = (isDown ? down : right) ?? compoundLayout(graph, 'right');
  const { direction } = instant;

  const [refined, setRefined] = useState<{ instead: GraphLayout; layout: GraphLayout }>();
  useEffect(() => {
    const isAsked = choice === 'elk' || (choice === 'auto' && graph.nodes.length <= MOST_NODES_FOR_AUTO);
    // Frames are ours alone.
    if (!isAsked || graph.nodes.length < 3 || graph.frames) return undefined;
    let isCancelled = false;
    const timer = setTimeout(() => {
      refine(graph, direction, createWorker).then(
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
  }, [graph, direction, instant, choice, createWorker]);
  const layout = refined?.instead === instant && choice !== 'layered' ? refined.layout : instant;
  return useMemo(() => spreadRanks(graph, layout, box), [graph, layout, box]);
}

/** ELK's layout, whose code is loaded when the first graph has been drawn without it. */
async function refine(...request: Parameters<typeof elkLayout>): Promise<GraphLayout> {
  const elk = await import('./elkLayout.ts');
  return elk.elkLayout(...request);
}
