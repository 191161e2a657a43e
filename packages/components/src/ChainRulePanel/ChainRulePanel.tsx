'use client';

import type { GraphSnapshot, GraphStep } from '@micrograd-playground/engine';
import { traceSteps } from '@micrograd-playground/engine';
import type { ComponentPropsWithoutRef } from 'react';
import { useMemo, useState } from 'react';
import { CodeText } from '../internal/CodeText.tsx';
import { ComponentRoot } from '../internal/ComponentRoot.tsx';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { useControllable } from '../internal/useControllable.ts';
import { useIdleValue } from '../internal/useIdleValue.ts';
import type { ChainRulePanelLabels } from './chainRulePanelLabels.ts';
import { CHAIN_RULE_PANEL_LABELS } from './chainRulePanelLabels.ts';
import { CopyLatex } from './CopyLatex.tsx';
import { explain } from './explain.ts';
import type { Explanation } from './Explanation.ts';
import { Formula } from './Formula.tsx';
import { FormulaContext } from '../internal/FormulaContext.ts';
import { latexLines } from './latexLines.ts';
import { formatFormulaNumber } from '../internal/formulaNumber.ts';

export interface ChainRulePanelProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** The graph with its numbers, from `traceGraph`; `null` shows an invitation instead. */
  readonly graph: GraphSnapshot | null;
  /** The node that is differentiated. Default: the graph's output, its last node. */
  readonly outputId?: string;
  /** The forward and the backward pass. Default `traceSteps(graph, outputId)`. */
  readonly steps?: readonly GraphStep[];
  /**
   * The step that is explained, as an index into `steps`; −1 is before the first one. Default `null`: nothing is
   * stepped, and the selected node is explained as it is when all is done.
   */
  readonly activeStep?: number | null;
  /** The node that is explained when nothing is stepped. Default `null`, the output. */
  readonly selectedId?: string | null;
  /** The node whose terms are lit, by the parent's will; `null` = none. */
  readonly highlightedId?: string | null;
  /** The pointer or the keyboard came to a term of a node, or left it (`null`). */
  readonly onHighlightedIdChange?: (id: string | null) => void;
  /**
   * Whether a step that stands still is said to screen readers. Default true; false while steps play, which nobody
   * could listen to.
   */
  readonly announces?: boolean;
  /** Other words than the English ones. */
  readonly labels?: Partial<ChainRulePanelLabels>;
}

/** The step that is taken, in a sentence and as a formula: in symbols, in numbers, and what comes out. */
export const ChainRulePanel = guardedComponent(function ChainRulePanel(
  {
    graph,
    outputId,
    steps,
    activeStep = null,
    selectedId = null,
    highlightedId,
    onHighlightedIdChange,
    announces = true,
    labels,
    className,
    ...rest
  }: ChainRulePanelProps,
  ref,
) {
  const words = useMemo(() => ({ ...CHAIN_RULE_PANEL_LABELS, ...labels }), [labels]);
  const [litId, setLitId] = useControllable(highlightedId, null, onHighlightedIdChange);
  const context = useMemo(() => graph && new FormulaContext(graph, outputId), [graph, outputId]);
  const passes = useMemo(() => steps ?? (graph ? traceSteps(graph, outputId) : []), [steps, graph, outputId]);
  const explanation = useMemo(
    () => context && explain(context, passes, activeStep, selectedId, words),
    [context, passes, activeStep, selectedId, words],
  );
  return (
    <ComponentRoot component="ChainRulePanel" name={words.title} {...rest} ref={ref} className={className}>
      {context && explanation ? (
        <Explained
          context={context}
          explanation={explanation}
          isSaid={announces && activeStep !== null}
          litId={litId}
          onLitIdChange={setLitId}
          labels={words}
        />
      ) : (
        <div className="mgp-notice" role="status">
          {words.empty}
        </div>
      )}
    </ComponentRoot>
  );
});

/** A little later than `<StepControls>` says where the step is, so that the reason comes after it, ms. */
const SAID_AFTER = 700;

interface ExplainedProps {
  readonly context: FormulaContext;
  readonly explanation: Explanation;
  /** Whether the explanation is said. */
  readonly isSaid: boolean;
  readonly litId: string | null;
  readonly onLitIdChange: (id: string | null) => void;
  readonly labels: ChainRulePanelLabels;
}

function Explained({ context, explanation, isSaid, litId, onLitIdChange, labels }: ExplainedProps) {
  const { phase, sentence, lines } = explanation;
  const [walkedId, setWalkedId] = useState<string | null>(null);
  const [first] = useState(explanation);
  const said = useIdleValue(isSaid && explanation !== first ? sentence.replaceAll('`', '') : '', SAID_AFTER);
  const walked = walkedId === null ? undefined : context.node(walkedId);
  return (
    <div className="mgp-ChainRulePanel-card" data-phase={phase}>
      <div className="mgp-ChainRulePanel-head">
        <span className="mgp-ChainRulePanel-phase">{labels.phase[phase]}</span>
        {lines.length > 0 && <CopyLatex latex={latexLines(explanation)} labels={labels} />}
      </div>
      <p className="mgp-ChainRulePanel-sentence">
        <CodeText text={sentence} />
      </p>
      {lines.length > 0 && (
        <Formula
          explanation={explanation}
          litId={litId}
          onLitIdChange={onLitIdChange}
          onWalk={setWalkedId}
          label={labels.formula}
          keys={labels.keys}
        />
      )}
      <p className="mgp-visually-hidden" role="status">
        {walked ? labels.term(context.text(walked.id), formatFormulaNumber(walked.data)) : said}
      </p>
    </div>
  );
}
