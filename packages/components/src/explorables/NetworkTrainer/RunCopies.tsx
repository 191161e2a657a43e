import type { Trainer, TrainerConfig } from '@micrograd-playground/engine';
import type { RefObject } from 'react';
import { memo } from 'react';
import { boundaryToSvg } from '../../BoundaryHeatmap/boundaryToSvg.ts';
import { CopyAs } from '../../CopyAs/CopyAs.tsx';
import type { RunLink } from '../../CopyAs/runCopies.ts';
import { runCopies } from '../../CopyAs/runCopies.ts';
import { formatInteger } from '../../internal/formatNumber.ts';
import { themeOf } from '../../internal/themeOf.ts';
import type { RunCopiesLabels } from './runCopiesLabels.ts';
import type { RunPoint } from './runPoints.ts';

export interface RunCopiesProps {
  readonly config: TrainerConfig;
  /** Where the numbers are read when something is copied, so that the list need not follow the run. */
  readonly trainer: Trainer | undefined;
  readonly points: readonly RunPoint[];
  /** Whether there is a boundary to be drawn. */
  readonly hasBoundary: boolean;
  readonly link?: RunLink;
  readonly embedLink?: RunLink;
  /** The trainer's element, in whose colours the picture is drawn. */
  readonly root: RefObject<HTMLElement | null>;
  readonly labels: RunCopiesLabels;
}

/** The run at its present step, to be taken away: as a link, code, a program, a picture, numbers. */
export const RunCopies = memo(function RunCopies(props: RunCopiesProps) {
  const { config, trainer, points, hasBoundary, link, embedLink, root, labels } = props;
  const drawBoundary = (): string => {
    const snapshot = trainer?.getSnapshot();
    if (!snapshot?.boundary) throw new Error('This run has no boundary.');
    const title = labels.boundaryAt(formatInteger(snapshot.step));
    return boundaryToSvg(snapshot.boundary, { points, theme: themeOf(root.current), title });
  };
  const items = runCopies({
    config,
    snapshot: trainer && (() => trainer.getSnapshot()),
    link,
    embedLink,
    svg: hasBoundary ? drawBoundary : undefined,
  });
  return <CopyAs variant="chip" align="end" items={items} labels={{ open: labels.copyRun, list: labels.copyRun }} />;
});
