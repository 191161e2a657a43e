'use client';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import { brokenBackward, withOutput } from '@micrograd-playground/engine';
import { useMemo } from 'react';
import { CodeText } from '../internal/CodeText.tsx';
import { ComponentRoot } from '../internal/ComponentRoot.tsx';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { nodeTitles } from '../internal/nodeTitles.ts';
import { outputNode } from '../internal/outputNode.ts';
import { StatusNotice } from '../internal/StatusNotice.tsx';
import { useControllable } from '../internal/useControllable.ts';
import type { BugChoice } from './BugChoice.ts';
import { BugChoices } from './BugChoices.tsx';
import { BugCode } from './BugCode.tsx';
import { bugEffect } from './bugEffect.ts';
import type { BugExample } from './bugExamples.ts';
import { BUG_EXAMPLES } from './bugExamples.ts';
import type { BugLabLabels } from './bugLabLabels.ts';
import { BUG_LAB_LABELS } from './bugLabLabels.ts';
import type { BugLabProps } from './BugLabProps.ts';
import { effectSentence } from './effectSentence.ts';
import { GradientComparison } from './GradientComparison.tsx';

export type { BugExample } from './bugExamples.ts';
export type { BugLabLabels } from './bugLabLabels.ts';
export type { BugChoice } from './BugChoice.ts';
export type { BugLabProps, BugLabStatus } from './BugLabProps.ts';

/** Switches that break the backward pass, and where it then goes wrong first. */
export const BugLab = guardedComponent(function BugLab(
  {
    graph,
    outputId,
    bug,
    defaultBug = 'none',
    onBugChange,
    highlightedId = null,
    onHighlightedIdChange,
    onExampleRequest,
    status = 'ready',
    labels,
    className,
    ...rest
  }: BugLabProps,
  ref,
) {
  const words = useMemo(() => ({ ...BUG_LAB_LABELS, ...labels }), [labels]);
  const [choice, setChoice] = useControllable<BugChoice>(bug, defaultBug, onBugChange);
  const shown = status === 'ready' && graph && graph.nodes.length > 0 ? graph : null;
  return (
    <ComponentRoot component="BugLab" name={words.title} {...rest} ref={ref} className={className}>
      <div className="mgp-BugLab-body">
        <div className="mgp-BugLab-bugs">
          <BugChoices value={choice} onValueChange={setChoice} labels={words} />
          <p className="mgp-BugLab-about">
            <CodeText text={words.about[choice]} />
          </p>
          <BugCode bug={choice} labels={words} />
        </div>
        {shown ? (
          <Outcome
            graph={shown}
            outputId={outputId}
            bug={choice}
            highlightedId={highlightedId}
            onHighlightedIdChange={onHighlightedIdChange}
            onExampleRequest={onExampleRequest}
            labels={words}
          />
        ) : (
          <StatusNotice status={status} labels={words} />
        )}
      </div>
    </ComponentRoot>
  );
});

interface OutcomeProps {
  readonly graph: GraphSnapshot;
  readonly outputId: string | undefined;
  readonly bug: BugChoice;
  readonly highlightedId: string | null;
  readonly onHighlightedIdChange: ((id: string | null) => void) | undefined;
  readonly onExampleRequest: ((example: BugExample) => void) | undefined;
  readonly labels: BugLabLabels;
}

function Outcome({ graph, outputId, bug, onExampleRequest, labels, ...rest }: OutcomeProps) {
  const output = outputNode(graph, outputId);
  const right = useMemo(() => withOutput(graph, output?.id ?? ''), [graph, output?.id]);
  const titles = useMemo(() => nodeTitles(graph, output?.id), [graph, output?.id]);
  const broken = useMemo(
    () => (bug === 'none' ? undefined : brokenBackward(graph, bug, output?.id)),
    [graph, bug, output?.id],
  );
  const effect = bug === 'none' || !broken ? undefined : bugEffect(right, bug, broken);
  const sentence = effect === undefined ? labels.allRight : effectSentence(effect, titles.nameOf, labels);
  return (
    <div className="mgp-BugLab-outcome">
      <GradientComparison
        {...rest}
        right={right}
        broken={broken?.grads ?? new Map(right.nodes.map(({ id, grad }) => [id, grad]))}
        firstWrongId={broken?.firstWrongId ?? null}
        titleOf={titles.titleOf}
        labels={labels}
      />
      <div className="mgp-BugLab-why">
        <p aria-hidden="true">
          <CodeText text={sentence} />
        </p>
        {/* Of a sentence in pieces, as code makes it, screen readers say only those that changed. */}
        <p className="mgp-visually-hidden" role="status">
          {sentence.replaceAll('`', '')}
        </p>
        {bug !== 'none' && effect?.kind === 'harmless' && onExampleRequest && (
          <button
            type="button"
            className="mgp-button"
            onClick={(event) => {
              onExampleRequest(BUG_EXAMPLES[bug]);
              // The button is not needed with the example; the bug itself is a good place to go on from.
              const lab = event.currentTarget.closest('.mgp-BugLab');
              lab?.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.focus();
            }}
          >
            {labels.example}
          </button>
        )}
      </div>
    </div>
  );
}
