import type { RefObject } from 'react';
import { memo, useCallback } from 'react';
import { CopyAs } from '../../CopyAs/CopyAs.tsx';
import { themeOf } from '../../internal/themeOf.ts';
import type { CopiedRun } from './runCopyItems.ts';

export interface RunCopiesProps extends Omit<CopiedRun, 'theme'> {
  /** The trainer's element, in whose colours the picture is drawn. */
  readonly root: RefObject<HTMLElement | null>;
}

/** The run at its present step, to be taken away: as a link, code, a program, a picture, numbers. */
export const RunCopies = memo(function RunCopies(props: RunCopiesProps) {
  const { config, trainer, points, link, embedLink, root, labels } = props;
  const items = useCallback(async () => {
    // What prints programs and draws pictures is large, and most readers of a trainer never ask for it.
    const { runCopyItems } = await import('./runCopyItems.ts');
    return runCopyItems({ config, trainer, points, link, embedLink, theme: () => themeOf(root.current), labels });
  }, [config, trainer, points, link, embedLink, root, labels]);
  return <CopyAs variant="chip" align="end" items={items} labels={{ open: labels.copyRun, list: labels.copyRun }} />;
});
