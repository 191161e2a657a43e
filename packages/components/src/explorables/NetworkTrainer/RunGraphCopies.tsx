import type { GraphSnapshot } from '@micrograd-playground/engine';
import type { RefObject } from 'react';
import { memo } from 'react';
import { CopyAs } from '../../CopyAs/CopyAs.tsx';
import type { RunLink } from '../../CopyAs/runCopies.ts';
import { graphToSvg } from '../../ExprGraph/graphToSvg.ts';
import { themeOf } from '../../internal/themeOf.ts';
import type { GraphCopyWords } from './graphCopies.ts';
import { graphCopies } from './graphCopies.ts';

export interface RunGraphCopiesProps {
  readonly graph: GraphSnapshot;
  /** The step of the run to which a link leads. */
  readonly step: number;
  readonly title: string;
  readonly expandedGroups: readonly string[];
  readonly activeStep: number | null;
  readonly link: RunLink | undefined;
  /** The element in whose colours pictures are drawn. */
  readonly root: RefObject<HTMLElement | null>;
  readonly words: GraphCopyWords;
}

/** The graph of a run as it is shown, to be taken away. */
export const RunGraphCopies = memo(function RunGraphCopies(props: RunGraphCopiesProps) {
  const { graph, step, title, expandedGroups, activeStep, link, root, words } = props;
  const svg = () => graphToSvg(graph, { theme: themeOf(root.current), title, expandedGroups, activeStep });
  const address = link === undefined || typeof link === 'string' ? link : link(step);
  return <CopyAs variant="chip" align="end" items={graphCopies({ graph, svg, link: address, words })} />;
});
