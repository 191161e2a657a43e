import { NetworkTrainer } from '@micrograd-playground/components';
import { useCallback, useEffect, useState } from 'react';
import { readNetworkLink, writeNetworkLink } from '../links/networkLink.ts';
import type { PageProps } from './PageProps.ts';

/** Train a network and watch it learn. */
export function NetworkPage({ parameters, onParametersChange, onProblems }: PageProps) {
  const [{ state: initial, problems }] = useState(() => readNetworkLink(parameters));
  const [config, setConfig] = useState(initial.config);
  const [step, setStep] = useState(initial.step);
  const [graph, setGraph] = useState(initial.graph);

  useEffect(() => onProblems(problems), [problems, onProblems]);
  useEffect(
    () => onParametersChange(writeNetworkLink({ config, step, graph })),
    [config, step, graph, onParametersChange],
  );
  const rest = useCallback((at: number) => setStep(at), []);

  return (
    <NetworkTrainer
      config={config}
      onConfigChange={setConfig}
      initialStep={initial.step}
      onStepChange={rest}
      openGraph={graph}
      onOpenGraphChange={setGraph}
    />
  );
}
