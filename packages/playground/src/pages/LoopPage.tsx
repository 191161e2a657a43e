import type { LoopView } from '@micrograd-playground/components';
import { TrainingLoop } from '@micrograd-playground/components';
import type { TrainerConfig } from '@micrograd-playground/engine';
import { useEffect, useState } from 'react';
import { formatHash } from '../links/hashLink.ts';
import { readLoopLink, writeLoopLink } from '../links/loopLink.ts';
import type { PageProps } from './PageProps.ts';

const LABELS = {
  network: 'A network learns XOR: is exactly one input 1?',
  points: 'The data: all four points of XOR',
};

/** Walk through single steps of training: forward, loss, backward, update. */
export function LoopPage({ parameters, onParametersChange, onProblems }: PageProps) {
  const [{ state: initial, problems }] = useState(() => readLoopLink(parameters));
  const [config, setConfig] = useState(initial.config);
  const [view, setView] = useState(initial.view);

  useEffect(() => onProblems(problems), [problems, onProblems]);
  useEffect(() => onParametersChange(writeLoopLink({ config, view })), [config, view, onParametersChange]);

  return (
    <TrainingLoop
      config={config}
      onConfigChange={setConfig}
      view={view}
      onViewChange={setView}
      link={linkTo}
      embedLink={linkTo}
      labels={LABELS}
    />
  );
}

/** The address of the page at a moment of a run. */
function linkTo(view: LoopView, config: TrainerConfig): string {
  return new URL(formatHash('loop', writeLoopLink({ config, view })), location.href).href;
}
