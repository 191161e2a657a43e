import type { GraphSnapshot, PythonRun } from '@micrograd-playground/engine';
import type { RefObject } from 'react';
import { memo } from 'react';
import { CopyAs } from '../../CopyAs/CopyAs.tsx';
import type { CopyWords } from '../../CopyAs/copyWords.ts';
import { graphToSvg } from '../../ExprGraph/graphToSvg.ts';
import { themeOf } from '../../internal/themeOf.ts';
import { graphCopies } from './graphCopies.ts';
import type { OpenRunGraph } from './OpenRunGraph.ts';
import type { TrainerLink } from './TrainerLink.ts';

export interface RunGraphCopiesProps {
  readonly graph: GraphSnapshot;
  /** The run at the step at which the graph is shown. */
  readonly run: PythonRun;
  /** Which of its graphs it is, and where the reader is in it. */
  readonly open: OpenRunGraph;
  readonly title: string;
  readonly expandedGroups: readonly string[];
  readonly activeStep: number | null;
  readonly link: TrainerLink | undefined;
  readonly embedLink: TrainerLink | undefined;
  /** The element in whose colours pictures are drawn. */
  readonly root: RefObject<HTMLElement | null>;
  readonly words: CopyWords;
}

/** The graph of a run as it is shown, to be taken away. */
export const RunGraphCopies = memo(function RunGraphCopies(props: RunGraphCopiesProps) {
  const { graph, run, open, title, expandedGroups, activeStep, root, words } = props;
  const svg = () => graphToSvg(graph, { theme: themeOf(root.current), title, expandedGroups, activeStep });
  const at = (address: TrainerLink | undefined) => (typeof address === 'function' ? address(run.step, open) : address);
  const [link, embedLink] = [at(props.link), at(props.embedLink)];
  const items = graphCopies({ graph, run, open, svg, link, embedLink, title, words });
  return <CopyAs variant="chip" align="end" items={items} />;
});
