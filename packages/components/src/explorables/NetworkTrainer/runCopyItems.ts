import type { Trainer, TrainerConfig } from '@micrograd-playground/engine';
import { boundaryToSvg } from '../../BoundaryHeatmap/boundaryToSvg.ts';
import type { RunLink } from '../../CopyAs/runCopies.ts';
import { runCopies } from '../../CopyAs/runCopies.ts';
import type { CopyItems } from '../../CopyAs/useCopyItems.ts';
import { formatInteger } from '../../internal/formatNumber.ts';
import type { RunCopiesLabels } from './runCopiesLabels.ts';
import type { RunPoint } from './runPoints.ts';

export interface CopiedRun {
  readonly config: TrainerConfig;
  /** Where the numbers are read when something is copied, so that the list need not follow the run. */
  readonly trainer: Trainer | undefined;
  readonly points: readonly RunPoint[];
  readonly link?: RunLink;
  readonly embedLink?: RunLink;
  /** In whose colours the picture is drawn. */
  readonly theme: () => 'light' | 'dark';
  readonly labels: RunCopiesLabels;
}

/** All forms in which a trainer's run can be taken away. Loaded only when somebody opens the list. */
export function runCopyItems({ config, trainer, points, link, embedLink, theme, labels }: CopiedRun): CopyItems {
  const draw = (): string => {
    const snapshot = trainer?.getSnapshot();
    if (!snapshot?.boundary) throw new Error('This run has no boundary.');
    const title = labels.boundaryAt(formatInteger(snapshot.step));
    return boundaryToSvg(snapshot.boundary, { points, theme: theme(), title });
  };
  return runCopies({
    config,
    snapshot: trainer && (() => trainer.getSnapshot()),
    link,
    embedLink,
    svg: trainer?.getSnapshot().boundary && draw,
  });
}
