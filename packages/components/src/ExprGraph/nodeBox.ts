import type { GraphLayout } from './GraphLayout.ts';
import type { Box, Size } from './viewport.ts';

/** Where a drawn node stands, and the room that it takes; `undefined` of one that is not drawn. */
export function nodeBox(
  { positions }: Pick<GraphLayout, 'positions'>,
  faces: ReadonlyMap<string, Size>,
  id: string,
): Box | undefined {
  const at = positions.get(id);
  const face = faces.get(id);
  return at && face && { ...at, width: face.width, height: face.height };
}
