import type { OpenRunGraph } from '@micrograd-playground/components';
import { NetworkTrainer } from '@micrograd-playground/components';
import { useCallback, useEffect, useState } from 'react';
import { formatHash } from '../links/hashLink.ts';
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
  // While the run goes on, the address is that of the step where it rested last.
  const linkAt = useCallback(
    (at: number, openGraph: OpenRunGraph | null = null) => {
      const hash = formatHash('network', writeNetworkLink({ config, step: at, graph: openGraph }));
      return new URL(hash, location.href).href;
    },
    [config],
  );

  return (
    <NetworkTrainer
      config={config}
      onConfigChange={setConfig}
      initialStep={initial.step}
      onStepChange={rest}
      openGraph={graph}
      onOpenGraphChange={setGraph}
      link={linkAt}
      embedLink={linkAt}
    />
  );
}
