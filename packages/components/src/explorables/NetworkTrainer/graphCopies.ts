import type { GraphSnapshot } from '@micrograd-playground/engine';
import { graphToJson } from '@micrograd-playground/engine';
import type { CopyItem } from '../../CopyAs/CopyItem.ts';
import type { CopyWords } from '../../CopyAs/copyItems.ts';
import { copyItems } from '../../CopyAs/copyItems.ts';

export interface GraphCopiesOptions {
  readonly graph: GraphSnapshot;
  /** The picture, from `graphToSvg`. */
  readonly svg: () => string;
  /** The address of a page that shows just this. */
  readonly link: string | undefined;
  readonly words: GraphCopyWords;
}

/** Names of the forms, and what they are good for. */
export type GraphCopyWords = CopyWords<'link' | 'svg' | 'png' | 'json'>;

/** All forms in which the graph of a run can be taken away, for `<CopyAs items>`. */
export function graphCopies({ graph, svg, link, words }: GraphCopiesOptions): CopyItem[] {
  const json = (): string => `${graphToJson(graph)}\n`;
  return copyItems({ link: link === undefined ? undefined : () => link, svg, json }, words, 'network-graph');
}
