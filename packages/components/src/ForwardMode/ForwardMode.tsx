'use client';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import { countOperations, traceForwardMode, withOutput } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import { CodeText } from '../internal/CodeText.tsx';
import { ComponentRoot } from '../internal/ComponentRoot.tsx';
import { derivativeText } from '../internal/derivativeText.ts';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { nodeTitles } from '../internal/nodeTitles.ts';
import { outputNode } from '../internal/outputNode.ts';
import { SelectField } from '../internal/SelectField.tsx';
import { StatusNotice } from '../internal/StatusNotice.tsx';
import { useControllable } from '../internal/useControllable.ts';
import { FORWARD_MODE_LABELS } from './forwardModeLabels.ts';
import type { ForwardModeLabels } from './forwardModeLabels.ts';
import type { ForwardModeProps } from './ForwardModeProps.ts';
import { ModeCostTable } from './ModeCostTable.tsx';
import { TangentStepper } from './TangentStepper.tsx';
import { TangentTable } from './TangentTable.tsx';

export type { ForwardModeLabels } from './forwardModeLabels.ts';
export type { ForwardModeProps, ForwardModeStatus } from './ForwardModeProps.ts';

/** Forward mode beside reverse mode: dual numbers along the graph, and what either mode costs. */
export const ForwardMode = guardedComponent(function ForwardMode(
  {
    graph,
    outputId,
    inputId,
    defaultInputId,
    onInputIdChange,
    activeStep,
    defaultActiveStep = null,
    onActiveStepChange,
    highlightedId = null,
    onHighlightedIdChange,
    status = 'ready',
    labels,
    className,
    ...rest
  }: ForwardModeProps,
  ref,
) {
  const words = useMemo(() => ({ ...FORWARD_MODE_LABELS, ...labels }), [labels]);
  const [input, setInput] = useControllable<string | undefined>(inputId, defaultInputId, (id) => {
    if (id !== undefined) onInputIdChange?.(id);
  });
  const [step, setStep] = useControllable<number | null>(activeStep, defaultActiveStep, onActiveStepChange);
  const inputs = graph?.nodes.filter(({ kind }) => kind === 'variable') ?? [];
  const chosen = inputs.find(({ id }) => id === input) ?? inputs[0];
  return (
    <ComponentRoot component="ForwardMode" name={words.title} {...rest} ref={ref} className={className}>
      {status === 'ready' && graph && chosen ? (
        <Comparison
          graph={graph}
          outputId={outputId}
          inputId={chosen.id}
          onInputIdChange={setInput}
          step={step === null || step >= graph.nodes.length ? null : Math.max(-1, step)}
          onStepChange={setStep}
          highlightedId={highlightedId}
          onHighlightedIdChange={onHighlightedIdChange}
          labels={words}
        />
      ) : (
        <StatusNotice
          status={status}
          labels={graph && graph.nodes.length > 0 ? { ...words, empty: words.noInputs } : words}
        />
      )}
    </ComponentRoot>
  );
});

interface ComparisonProps {
  readonly graph: GraphSnapshot;
  readonly outputId: string | undefined;
  readonly inputId: string;
  readonly onInputIdChange: (id: string) => void;
  readonly step: number | null;
  readonly onStepChange: (step: number | null) => void;
  readonly highlightedId: string | null;
  readonly onHighlightedIdChange: ((id: string | null) => void) | undefined;
  readonly labels: ForwardModeLabels;
}

function Comparison({
  graph,
  outputId,
  inputId,
  onInputIdChange,
  step,
  onStepChange,
  labels,
  ...rest
}: ComparisonProps) {
  const { steps } = useMemo(() => traceForwardMode(graph, inputId), [graph, inputId]);
  const output = outputNode(graph, outputId);
  const reverse = useMemo(() => (output ? withOutput(graph, output.id) : graph), [graph, output]);
  const counts = useMemo(() => countOperations(graph, output?.id), [graph, output?.id]);
  const titles = useMemo(() => nodeTitles(graph, output?.id), [graph, output?.id]);
  const { nameOf } = titles;
  const inputs = graph.nodes
    .filter(({ kind }) => kind === 'variable')
    .map(({ id }) => ({ value: id, label: nameOf(id) }));
  const answer = labels.answer({
    derivative: derivativeText(titles.output, nameOf(inputId)),
    input: nameOf(inputId),
    output: nameOf(output?.id ?? ''),
    others: inputs.filter(({ value }) => value !== inputId).map(({ label }) => label),
  });
  return (
    <div className="mgp-ForwardMode-body">
      <div className="mgp-ForwardMode-pass">
        <div className="mgp-ForwardMode-head">
          <SelectField label={labels.input} value={inputId} options={inputs} onValueChange={onInputIdChange} />
          <TangentStepper step={step} count={steps.length} onStepChange={onStepChange} labels={labels} />
        </div>
        <p className="mgp-ForwardMode-question">
          <CodeText text={labels.question(nameOf(inputId))} />
        </p>
        <TangentTable
          {...rest}
          steps={steps}
          step={step}
          inputId={inputId}
          outputId={output?.id}
          reverse={reverse}
          titles={titles}
          labels={labels}
        />
        <p className="mgp-ForwardMode-answer">
          <CodeText text={answer} />
        </p>
      </div>
      <ModeCostTable counts={counts} labels={labels} />
    </div>
  );
}
