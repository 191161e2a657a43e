import type { Flow } from './toFlow.ts';
import type { Box, Size, Viewport } from './viewport.ts';

/** How far around what is seen nodes are known to React Flow, in heights and widths of it. */
const MARGIN = 0.75;

/**
 * The part of a graph that React Flow is to know of: what is seen and some way around, so that it has not to
 * look through all of a large graph in every frame while that is moved. The same one as long as it will do.
 *
 * @param before the present one
 */
export function nearbyRegion(viewport: Viewport, { width, height }: Size, before?: Box): Box {
  const seen = {
    x: -viewport.x / viewport.zoom,
    y: -viewport.y / viewport.zoom,
    width: width / viewport.zoom,
    height: height / viewport.zoom,
  };
  const isEnough =
    before !== undefined &&
    before.x <= seen.x &&
    before.y <= seen.y &&
    before.x + before.width >= seen.x + seen.width &&
    before.y + before.height >= seen.y + seen.height;
  const isTooMuch = before !== undefined && before.width > 2 * (1 + 2 * MARGIN) * seen.width;
  if (isEnough && !isTooMuch) return before;
  return {
    x: seen.x - MARGIN * seen.width,
    y: seen.y - MARGIN * seen.height,
    width: (1 + 2 * MARGIN) * seen.width,
    height: (1 + 2 * MARGIN) * seen.height,
  };
}

/** The nodes and edges that reach into a region, and the nodes at both ends of those edges. */
export function nearbyFlow({ nodes, edges }: Flow, region: Box): Flow {
  const right = region.x + region.width;
  const bottom = region.y + region.height;
  const near = edges.filter(({ data }) => {
    const xs = data?.route.map(({ x }) => x) ?? [];
    const ys = data?.route.map(({ y }) => y) ?? [];
    return (
      Math.min(...xs) <= right &&
      Math.max(...xs) >= region.x &&
      Math.min(...ys) <= bottom &&
      Math.max(...ys) >= region.y
    );
  });
  const ends = new Set(near.flatMap(({ source, target }) => [source, target]));
  return {
    nodes: nodes.filter(
      ({ id, position: { x, y }, width = 0, height = 0 }) =>
        ends.has(id) || (x <= right && x + width >= region.x && y <= bottom && y + height >= region.y),
    ),
    edges: near,
  };
}
