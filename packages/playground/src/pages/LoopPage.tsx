import { TrainingLoop } from '@micrograd-playground/components';
import { useEffect, useState } from 'react';
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

  return <TrainingLoop config={config} onConfigChange={setConfig} view={view} onViewChange={setView} labels={LABELS} />;
}
