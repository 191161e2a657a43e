import type { FlowDirection, Point } from './GraphLayout.ts';

/** Length of an arrow head. */
export const ARROW = 8;
/** With more edges than this, their lines are thin. */
export const MANY_EDGES = 120;

/** The SVG path of a route, ending where its arrow head begins. */
export function edgePath(route: readonly Point[], direction: FlowDirection): string {
  const [first, ...rest] = route;
  if (!first) return '';
  let path = `M${first.x} ${first.y}`;
  let { x, y } = first;
  rest.forEach((point, k) => {
    const inset = k === rest.length - 1 ? ARROW - 2 : 0;
    const end = direction === 'right' ? { x: point.x - inset, y: point.y } : { x: point.x, y: point.y - inset };
    if (direction === 'right' ? end.y === y : end.x === x) path += `L${end.x} ${end.y}`;
    else if (direction === 'right') path += `C${(x + end.x) / 2} ${y} ${(x + end.x) / 2} ${end.y} ${end.x} ${end.y}`;
    else path += `C${x} ${(y + end.y) / 2} ${end.x} ${(y + end.y) / 2} ${end.x} ${end.y}`;
    ({ x, y } = end);
  });
  return path;
}

/** The SVG path of an arrow head at the end of a route. */
export function arrowPath(route: readonly Point[], direction: FlowDirection): string {
  const tip = route.at(-1);
  if (!tip) return '';
  return direction === 'right' ? `M${tip.x} ${tip.y}l${-ARROW} -4v8z` : `M${tip.x} ${tip.y}l-4 ${-ARROW}h8z`;
}
