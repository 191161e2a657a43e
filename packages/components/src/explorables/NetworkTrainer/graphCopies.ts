import type { GraphSnapshot } from '@micrograd-playground/engine';
import { graphToJson } from '@micrograd-playground/engine';
import type { CopyItem } from '../../CopyAs/CopyItem.ts';
import { svgToPng } from '../../CopyAs/svgToPng.ts';

export interface GraphCopiesOptions {
  readonly graph: GraphSnapshot;
  /** The picture, from `graphToSvg`. */
  readonly svg: () => string;
  /** The address of a page that shows just this. */
  readonly link: string | undefined;
  readonly words: GraphCopyWords;
}

/** Names of the forms, and what they are good for. */
export type GraphCopyWords = Readonly<
  Record<'link' | 'svg' | 'png' | 'json', { readonly label: string; readonly description: string }>
>;

const FILE_NAME = 'network-graph';

/** All forms in which the graph of a run can be taken away, for `<CopyAs items>`. */
export function graphCopies({ graph, svg, link, words }: GraphCopiesOptions): CopyItem[] {
  const items: CopyItem[] = [];
  if (link !== undefined) items.push({ id: 'link', ...words.link, text: () => link });
  const blob = async () => new Blob([svg()], { type: 'image/svg+xml' });
  items.push({ id: 'svg', ...words.svg, text: svg, blob, fileName: `${FILE_NAME}.svg` });
  items.push({ id: 'png', ...words.png, blob: async () => svgToPng(svg()), fileName: `${FILE_NAME}.png` });
  items.push({ id: 'json', ...words.json, text: () => `${graphToJson(graph)}\n`, fileName: `${FILE_NAME}.json` });
  return items;
}
