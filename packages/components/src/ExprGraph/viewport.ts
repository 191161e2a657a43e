import type { GraphLayout, LayoutGraph, Point } from './GraphLayout.ts';

/** A point (x, y) of the graph is drawn at (viewport.x + zoom · x, viewport.y + zoom · y). */
export interface Viewport extends Point {
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function isSameViewport(a: Viewport, b: Viewport): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}

export interface Box extends Point, Size {}

export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 2.5;
/** A small graph is not blown up beyond this. */
const MAX_FIT_ZOOM = 1.2;

/** Free space around a fitted graph, px; less where there is little space. */
export function fitPadding({ width, height }: Size): number {
  return Math.min(28, Math.max(12, Math.min(width, height) * 0.06));
}

/** The viewport that shows a whole graph, in the middle of a box. */
export function fitViewport(graph: Size, box: Size): Viewport {
  const padding = fitPadding(box);
  const zoom = Math.min(
    MAX_FIT_ZOOM,
    Math.max(
      MIN_ZOOM,
      Math.min(
        (box.width - 2 * padding) / Math.max(1, graph.width),
        (box.height - 2 * padding) / Math.max(1, graph.height),
      ),
    ),
  );
  return { x: (box.width - graph.width * zoom) / 2, y: (box.height - graph.height * zoom) / 2, zoom };
}

/** What the buttons in the lower corner take up, px. */
const CONTROLS: Size = { width: 112, height: 42 };
/** The two buttons more of a graph with groups. */
const GROUP_CONTROLS = 60;

/**
 * The viewport that shows a whole graph, above the buttons in the corner where one of its nodes would lie under them.
 *
 * @param hasGroups whether there are buttons to expand and collapse all groups
 */
export function fitGraph(graph: LayoutGraph, layout: GraphLayout, box: Size, hasGroups: boolean): Viewport {
  const { x, y, zoom } = fitViewport(layout, box);
  const width = CONTROLS.width + (hasGroups ? GROUP_CONTROLS : 0);
  const isUnder = graph.nodes.some(({ id, height }) => {
    const at = layout.positions.get(id);
    return at !== undefined && x + at.x * zoom < width && y + (at.y + height) * zoom > box.height - CONTROLS.height;
  });
  return isUnder ? fitViewport(layout, { ...box, height: box.height - CONTROLS.height + 10 }) : { x, y, zoom };
}

/** Below this, the numbers of a node are not read any more. */
export const LEGIBLE = 0.5;
/** A part of a graph is shown alone if it comes out so much larger. */
const WORTH_GOING = 1.4;
/** Below this, nothing is told from a node but where it stands. */
export const FAR = 0.18;

/** The viewport that shows a whole graph; or, where that is too small to be read, a part of it that is asked for. */
export function fitAround(whole: Viewport, box: Size, part: Box | undefined): Viewport {
  if (!part || whole.zoom >= LEGIBLE) return whole;
  const fit = fitViewport(part, box);
  return fit.zoom < WORTH_GOING * whole.zoom
    ? whole
    : { x: fit.x - part.x * fit.zoom, y: fit.y - part.y * fit.zoom, zoom: fit.zoom };
}

/** How far a part stays from the edges of what is seen, px. */
const MARGIN = 36;

/** Whether a part of a graph is seen whole, with some room around it. */
export function isInside({ x, y, zoom }: Viewport, part: Box, box: Size): boolean {
  return (
    x + part.x * zoom >= MARGIN &&
    y + part.y * zoom >= MARGIN &&
    x + (part.x + part.width) * zoom <= box.width - MARGIN &&
    y + (part.y + part.height) * zoom <= box.height - MARGIN
  );
}

/** Zooms by a factor while the point of the box at `at` stays where it is. */
export function zoomAt(viewport: Viewport, at: Point, factor: number): Viewport {
  const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, viewport.zoom * factor));
  const change = zoom / viewport.zoom;
  return { x: at.x - (at.x - viewport.x) * change, y: at.y - (at.y - viewport.y) * change, zoom };
}

/** Moves a viewport as little as possible, so that a part of the graph comes to lie inside a box; the same one if it does. */
export function reveal(viewport: Viewport, part: Box, box: Size): Viewport {
  const margin = 12;
  const x = shift(viewport.x + part.x * viewport.zoom, part.width * viewport.zoom, box.width, margin);
  const y = shift(viewport.y + part.y * viewport.zoom, part.height * viewport.zoom, box.height, margin);
  return x === 0 && y === 0 ? viewport : { x: viewport.x + x, y: viewport.y + y, zoom: viewport.zoom };
}

/** A viewport in which a part of the graph lies in the middle and can be read. */
export function approach({ zoom }: Viewport, part: Box, box: Size): Viewport {
  const near = Math.max(zoom, LEGIBLE);
  return {
    x: box.width / 2 - (part.x + part.width / 2) * near,
    y: box.height / 2 - (part.y + part.height / 2) * near,
    zoom: near,
  };
}

function shift(start: number, size: number, available: number, margin: number): number {
  if (start < margin) return margin - start;
  const over = start + size - (available - margin);
  return over > 0 ? -Math.min(over, start - margin) : 0;
}
