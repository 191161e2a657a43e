import type { GraphSnapshot, PythonRun } from '@micrograd-playground/engine';
import { graphToJson, printRunPython } from '@micrograd-playground/engine';
import type { CopyItem } from '../../CopyAs/CopyItem.ts';
import type { CopyWords } from '../../CopyAs/copyWords.ts';
import { copyItems } from '../../CopyAs/copyItems.ts';
import { trainerElement } from '../../CopyAs/trainerElement.ts';
import type { OpenRunGraph } from './OpenRunGraph.ts';

export interface GraphCopiesOptions {
  readonly graph: GraphSnapshot;
  /** The run at the step at which the graph is shown, with all points that it trains on. */
  readonly run: PythonRun;
  /** Which of its graphs it is. */
  readonly open: OpenRunGraph;
  /** The picture, from `graphToSvg`. */
  readonly svg: () => string;
  /** The address of a page that shows just this. */
  readonly link: string | undefined;
  /** The address of such a page to put into a frame. */
  readonly embedLink: string | undefined;
  /** What the frame is called. */
  readonly title: string;
  readonly words: CopyWords;
}

/** All forms in which the graph of a run can be taken away, for `<CopyAs items>`; in Python it is the run with its numbers. */
export function graphCopies({ graph, run, open, svg, link, embedLink, title, words }: GraphCopiesOptions): CopyItem[] {
  const forms = {
    link: link === undefined ? undefined : () => link,
    element: () => trainerElement(run.config, run.step, open),
    frame: embedLink === undefined ? undefined : { address: () => embedLink, title },
    python: (target: 'micrograd' | 'pytorch') => printRunPython(run, { target }),
    svg,
    json: () => `${graphToJson(graph)}\n`,
  };
  return copyItems(forms, words, 'network-graph');
}
