import { printRunPython } from '@micrograd-playground/engine';
import type { CopyItem } from '../../CopyAs/CopyItem.ts';
import { copyItems } from '../../CopyAs/copyItems.ts';
import { formatInteger } from '../../internal/formatNumber.ts';
import { loopElement } from './loopElement.ts';
import { loopJson } from './loopJson.ts';
import type { LoopLink } from './LoopLink.ts';
import type { LoopMoment } from './LoopMoment.ts';
import { loopRun } from './loopRun.ts';
import { loopToSvg } from './loopToSvg.ts';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';

export interface LoopCopyItemsOptions {
  readonly moment: LoopMoment;
  readonly link: LoopLink | undefined;
  readonly embedLink: LoopLink | undefined;
  /** In whose colours the picture is drawn. */
  readonly theme: () => 'light' | 'dark';
  readonly words: TrainingLoopLabels;
}

/** All forms in which a moment of a step can be taken away. Loaded only when somebody opens the list. */
export function loopCopyItems({ moment, link, embedLink, theme, words }: LoopCopyItemsOptions): CopyItem[] {
  const { config, view } = moment;
  const at = (address: LoopLink): string => (typeof address === 'string' ? address : address(view, config));
  const title = words.momentTitle(formatInteger(view.step), words.stages[view.stage]);
  const forms = {
    link: link === undefined ? undefined : () => at(link),
    element: () => loopElement(moment),
    frame: embedLink === undefined ? undefined : { address: () => at(embedLink), title },
    // Who is at the update gets a program that makes it; before, the gradients are the last that it prints.
    python: (target: 'micrograd' | 'pytorch') =>
      printRunPython(loopRun(moment), { target, update: view.stage === 'update' }),
    svg: () => loopToSvg(moment, { theme: theme(), words }),
    json: () => loopJson(moment),
  };
  return copyItems(forms, words.copies, 'training-step');
}
