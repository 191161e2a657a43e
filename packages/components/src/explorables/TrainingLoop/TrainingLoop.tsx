'use client';

import type { TrainerConfig } from '@micrograd-playground/engine';
import type { ComponentPropsWithoutRef } from 'react';
import { useMemo } from 'react';
import { ComponentRoot } from '../../internal/ComponentRoot.tsx';
import { guardedComponent } from '../../internal/guardedComponent.tsx';
import { useControllable } from '../../internal/useControllable.ts';
import { Loop } from './Loop.tsx';
import type { LoopLink } from './LoopLink.ts';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';
import { TRAINING_LOOP_LABELS } from './trainingLoopLabels.ts';
import type { LoopViewProps } from './useLoopView.ts';
import { XOR_LOOP_CONFIG } from './xorLoopConfig.ts';

/** Parts of the loop that an author may leave out. */
export type TrainingLoopPart = 'copy';

export interface TrainingLoopProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, LoopViewProps {
  /**
   * The run whose steps are shown, of a network and batches small enough to be read. Must keep its identity. Without
   * `onConfigChange` the learning rate cannot be changed.
   */
  readonly config?: TrainerConfig;
  /** The run to start with. Default: XOR with two hidden neurons, all four points at every step. */
  readonly defaultConfig?: TrainerConfig;
  /** Called with the config of another learning rate. */
  readonly onConfigChange?: (config: TrainerConfig) => void;
  /** Moments a second while it plays: outputs, losses and gradients come one after the other. Default 0.7. */
  readonly speed?: number;
  /** The address of a page that shows this moment, or how it is made for a view and a config, to be copied. Default none. */
  readonly link?: LoopLink;
  /** The address of such a page to be put into a frame. Default none. */
  readonly embedLink?: LoopLink;
  /** Parts to leave out. Default none. */
  readonly hide?: readonly TrainingLoopPart[];
  /** Other words than the English ones. */
  readonly labels?: Partial<TrainingLoopLabels>;
}

/** One step of training as a loop of four parts, with all its numbers: forward, loss, backward, update. */
export const TrainingLoop = guardedComponent(function TrainingLoop(
  {
    config: givenConfig,
    defaultConfig = XOR_LOOP_CONFIG,
    onConfigChange,
    view,
    defaultView,
    onViewChange,
    speed = 0.7,
    link,
    embedLink,
    hide,
    labels,
    className,
    ...rest
  }: TrainingLoopProps,
  ref,
) {
  const words = useMemo(() => ({ ...TRAINING_LOOP_LABELS, ...labels }), [labels]);
  const [config, setConfig] = useControllable(givenConfig, defaultConfig, onConfigChange);
  const isFixed = givenConfig !== undefined && onConfigChange === undefined;
  return (
    <ComponentRoot component="TrainingLoop" name={words.name} {...rest} ref={ref} className={className}>
      <Loop
        config={config}
        onConfigChange={isFixed ? undefined : setConfig}
        view={view}
        defaultView={defaultView}
        onViewChange={onViewChange}
        speed={speed}
        copies={hide?.includes('copy') !== true}
        link={link}
        embedLink={embedLink}
        words={words}
      />
    </ComponentRoot>
  );
});
