import type { GraphLayout } from './GraphLayout.ts';
import type { EdgeState, NodeState } from './graphStates.ts';
import { nodeBox } from './nodeBox.ts';
import type { Box, Size, Viewport } from './viewport.ts';
import { fitViewport, isInside, LEGIBLE } from './viewport.ts';

/** At what size a step is looked at, where its nodes have room at that size. */
const NEAR = 0.85;

/** What is drawn of a graph: its nodes and edges by the ids that they are drawn with, and the room that nodes take. */
interface Drawn {
  readonly graph: {
    readonly nodes: readonly { readonly id: string }[];
    readonly edges: readonly { readonly id: string; readonly source: string; readonly target: string }[];
  };
  readonly faces: ReadonlyMap<string, Size>;
}

/** What of it is at work. */
interface Work {
  readonly nodes: ReadonlyMap<string, Pick<NodeState, 'active'>>;
  readonly edges: ReadonlyMap<string, Pick<EdgeState, 'flow'>>;
}

/** Where in a graph a step takes place. */
export interface StepPart {
  /** The nodes at work. */
  readonly core: Box;
  /** With them, where something moves along edges, what stands at the ends of those. */
  readonly whole: Box;
}

/** The part of a graph that a step is about; `undefined` while nothing is at work. */
export function partOfStep(
  { graph, faces }: Drawn,
  layout: Pick<GraphLayout, 'positions'>,
  { nodes, edges }: Work,
): StepPart | undefined {
  const active = graph.nodes.map(({ id }) => id).filter((id) => nodes.get(id)?.active);
  const ends = graph.edges.flatMap(({ id, source, target }) => {
    const flow = edges.get(id)?.flow;
    return flow === 'forward' || flow === 'backward' ? [source, target] : [];
  });
  const boxAround = (ids: readonly string[]): Box | undefined => {
    const boxes = ids.flatMap((id) => nodeBox(layout, faces, id) ?? []);
    if (boxes.length === 0) return undefined;
    const x = Math.min(...boxes.map((box) => box.x));
    const y = Math.min(...boxes.map((box) => box.y));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    return { x, y, width: right - x, height: bottom - y };
  };
  const core = boxAround(active);
  const whole = boxAround([...active, ...ends]);
  return core && whole && { core, whole };
}

/**
 * A viewport in which a step can be read: the last one where it will do, else one with the step in its middle. Where there
 * is no room for all of it, the nodes at work are what counts.
 */
export function nearView({ core, whole }: StepPart, box: Size, last: Viewport | undefined): Viewport {
  const part = fitViewport(whole, box).zoom < LEGIBLE ? core : whole;
  const room = fitViewport(part, box).zoom;
  if (last && last.zoom <= Math.max(room, LEGIBLE) && isInside(last, part, box)) return last;
  const zoom = Math.max(LEGIBLE, Math.min(NEAR, room));
  return {
    x: box.width / 2 - (part.x + part.width / 2) * zoom,
    y: box.height / 2 - (part.y + part.height / 2) * zoom,
    zoom,
  };
}
