'use client';

import type { BackwardBug } from '@micrograd-playground/engine';
import { derivativeGraph } from '@micrograd-playground/engine';
import type { ComponentPropsWithoutRef } from 'react';
import { useCallback, useDeferredValue, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { BugExample } from '../../BugLab/bugExamples.ts';
import type { ExpressionInputProps } from '../../ExpressionInput/ExpressionInput.tsx';
import type { ExprGraphProps } from '../../ExprGraph/ExprGraph.tsx';
import type { Bindings } from '../../hooks/useDifferentiated.ts';
import { classNames } from '../../internal/classNames.ts';
import { derivativeText } from '../../internal/derivativeText.ts';
import { ErrorBoundary } from '../../internal/ErrorBoundary.tsx';
import { gradientsAtStep } from '../../internal/gradientsAtStep.ts';
import { guardedComponent } from '../../internal/guardedComponent.tsx';
import { useStableCallback } from '../../internal/useStableCallback.ts';
import { brokenWalk } from './brokenWalk.ts';
import { ExplorerCopies } from './ExplorerCopies.tsx';
import { ExplorerGraph } from './ExplorerGraph.tsx';
import { ExplorerInput } from './ExplorerInput.tsx';
import { ExplorerLeaves } from './ExplorerLeaves.tsx';
import { ExplorerPanel } from './ExplorerPanel.tsx';
import { ExplorerSteps } from './ExplorerSteps.tsx';
import type { ExplorerLens } from './ExplorerView.ts';
import { EXPLORER_LENSES } from './ExplorerView.ts';
import type { ExpressionExplorerLabels } from './expressionExplorerLabels.ts';
import { EXPRESSION_EXPLORER_LABELS } from './expressionExplorerLabels.ts';
import type { EvaluateAt } from './useExplorerSource.ts';
import { evaluateSource, startNumbers, useExplorerSource } from './useExplorerSource.ts';
import { useExplorerText } from './useExplorerText.ts';
import type { ExplorerViewProps } from './useExplorerView.ts';
import { useExplorerView } from './useExplorerView.ts';
import { useOutputName } from './useOutputName.ts';

export type { ExplorerLens, ExplorerView } from './ExplorerView.ts';
export type { ExpressionExplorerLabels } from './expressionExplorerLabels.ts';

/** Parts of the explorer that an author may leave out. */
export type ExpressionExplorerPart =
  | 'input'
  | 'examples'
  | 'mode'
  | 'copy'
  | 'variables'
  | 'check'
  | 'details'
  | 'steps';

export interface ExpressionExplorerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, ExplorerViewProps {
  /** The expression to start with, or a program of several lines: `e = a * b`, … Default `(a * b + c).tanh()`. */
  readonly defaultExpression?: string;
  /** The expression or program, where the page keeps it. */
  readonly expression?: string;
  readonly onExpressionChange?: (expression: string) => void;
  /** The variables and their first numbers. Default a = 2, b = −3, c = 5.5. A program names its own, and may give them numbers. */
  readonly defaultBindings?: Bindings;
  /** The numbers, where the page keeps them. */
  readonly bindings?: Bindings;
  readonly onBindingsChange?: (bindings: Bindings) => void;
  /** Names that an expression may use. Default: those of the first bindings. */
  readonly variables?: readonly string[];
  /** Expressions to click. Default: those of `<ExpressionInput>`. */
  readonly examples?: ExpressionInputProps['examples'];
  /** What can be looked at beside the graph, in this order. Default all. */
  readonly lenses?: readonly ExplorerLens[];
  /** Parts to leave out. Default none. */
  readonly hide?: readonly ExpressionExplorerPart[];
  /**
   * Height of the graph in px, or as a CSS length. Default 420. Where the explorer itself has a height and is wide, the
   * graph has what the rest leaves of it instead.
   */
  readonly graphHeight?: ExprGraphProps['height'];
  /** Whether the keys of the steps work too while nothing on the page has the focus. Default false. */
  readonly shortcutsOnPage?: boolean;
  /** Layout of the graph. Default 'auto'. */
  readonly layout?: ExprGraphProps['layout'];
  /** The address of a page that shows what is shown here, to be copied. Default none. */
  readonly link?: string;
  /** The address of such a page to be put into a frame. Default none. */
  readonly embedLink?: string;
  readonly labels?: Partial<ExpressionExplorerLabels>;
}

const NOTHING_ASKED: readonly string[] = [];
const NOTHING_HIDDEN: readonly ExpressionExplorerPart[] = [];

/**
 * Type an expression or a program, drag its variables, and see its graph with every value and gradient; walk through the
 * forward and the backward pass with the chain rule spelled out; plot it, guess its gradients, break them.
 */
export const ExpressionExplorer = guardedComponent(function ExpressionExplorer(
  {
    defaultExpression,
    expression,
    onExpressionChange,
    defaultBindings,
    bindings,
    onBindingsChange,
    variables,
    examples,
    view: viewProp,
    defaultView,
    onViewChange,
    lenses = EXPLORER_LENSES,
    hide = NOTHING_HIDDEN,
    graphHeight = 420,
    shortcutsOnPage = false,
    layout,
    link,
    embedLink,
    labels,
    className,
    ...rest
  }: ExpressionExplorerProps,
  ref,
) {
  const words = useMemo(() => ({ ...EXPRESSION_EXPLORER_LABELS, ...labels }), [labels]);
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLDivElement);
  const text = useExplorerText({
    defaultExpression,
    expression,
    onExpressionChange,
    defaultBindings,
    bindings,
    onBindingsChange,
    variables,
    examples,
  });
  const { tree, graph, error, values, gradients } = useExplorerSource(
    text.source,
    text.isProgram,
    text.names,
    text.bindings,
  );
  const view = useExplorerView(graph, { view: viewProp, defaultView, onViewChange });
  const { steps, step, outputId, lens, structure } = view;
  const output = useOutputName(graph, outputId);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [highlightedId, setHighlightedId] = useState<string | null>(null);
  const [bug, setBug] = useState<BackwardBug | 'none'>('none');
  const [derivativeOf, setDerivativeOf] = useState<string | null>(null);
  const [isPlaying, setPlaying] = useState(false);

  // Until the quiz has said what it asks, it may ask anything.
  const [askedIds, setAskedIds] = useState<readonly string[] | null>(null);
  const hiddenIds = useMemo(
    () => (lens === 'quiz' ? (askedIds ?? graph?.nodes.map(({ id }) => id) ?? NOTHING_ASKED) : NOTHING_ASKED),
    [lens, askedIds, graph],
  );
  const shown = useMemo(() => {
    if (step === null && outputId === null && hiddenIds.length === 0) return gradients;
    const reached = gradientsAtStep(steps, step ?? steps.length);
    for (const id of hiddenIds) reached.delete(id);
    const isKnown = (id: string): boolean => (step === null ? !hiddenIds.includes(id) : reached.has(id));
    const arrived = graph?.nodes.filter(({ id, kind }) => kind === 'variable' && isKnown(id)) ?? [];
    return Object.fromEntries(arrived.map(({ id, label }) => [label ?? id, reached.get(id) ?? 0]));
  }, [step, outputId, hiddenIds, gradients, steps, graph]);
  const evaluate = useMemo<EvaluateAt | null>(
    () => (tree === null ? null : (numbers) => evaluateSource(tree, numbers, graph, outputId)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- of the graph only its structure is used
    [tree, structure, outputId],
  );
  const broken = useMemo(
    () => (lens === 'bugs' && bug !== 'none' && graph ? brokenWalk(steps, graph, bug, outputId ?? undefined) : null),
    [lens, bug, graph, steps, outputId],
  );
  const closeDerivative = useCallback(() => setDerivativeOf(null), []);
  const derivative = useMemo(() => {
    if (lens !== 'plot' || derivativeOf === null || evaluate === null) return null;
    const { output: root, variables: leaves } = evaluate(values);
    const leaf = leaves[derivativeOf];
    if (leaf === undefined) return null;
    const name = derivativeText(output, derivativeOf);
    return { graph: derivativeGraph(root, leaf, name), name, close: closeDerivative };
  }, [lens, derivativeOf, evaluate, values, output, closeDerivative]);

  const shows = (part: ExpressionExplorerPart): boolean => !hide.includes(part);
  const pointing = { highlightedId, onHighlightedIdChange: setHighlightedId };
  const changeView = useStableCallback(view.change);
  const changeValues = useStableCallback(text.setValues);
  const takeExample = useStableCallback(({ program, bindings: numbers }: BugExample) =>
    text.takeProgram(program, numbers),
  );
  // What explains the graph comes after it: while the reader types or drags, the graph is what has to keep up.
  const present = useMemo(
    () => ({
      source: text.source,
      tree: error === null ? tree : null,
      graph,
      steps,
      evaluate,
      values,
    }),
    [text.source, error, tree, graph, steps, evaluate, values],
  );
  const calm = useDeferredValue(present);
  const calmView = useMemo(
    () => ({ step, outputId, lens, steps: calm.steps, change: changeView }),
    [step, outputId, lens, calm.steps, changeView],
  );
  return (
    <div {...rest} ref={root} className={classNames('mgp mgp-ExpressionExplorer', className)}>
      <ErrorBoundary name="The explorer">
        {shows('input') && (
          <ExplorerInput
            text={text}
            choosesMode={shows('mode')}
            error={error}
            examples={shows('examples') ? examples : []}
            variables={text.names}
            words={words}
          >
            {shows('copy') && (
              <ExplorerCopies
                source={calm.source}
                values={calm.values}
                tree={calm.tree}
                graph={calm.graph}
                view={calmView}
                link={link}
                embedLink={embedLink}
                root={root}
              />
            )}
          </ExplorerInput>
        )}
        <div className="mgp-ExpressionExplorer-body">
          {(shows('variables') || shows('check')) && (
            <ExplorerLeaves
              values={values}
              start={startNumbers(tree, text.given)}
              output={output}
              onValuesChange={text.setValues}
              gradients={shown}
              checked={{ ...calm, step }}
              showsSliders={shows('variables')}
              showsCheck={shows('check') && lens !== 'quiz'}
              asks={lens === 'quiz'}
              words={words}
            />
          )}
          <ExplorerGraph
            graph={graph}
            activeStep={step}
            outputId={outputId ?? undefined}
            outputName={output}
            hiddenGradientIds={hiddenIds}
            selectedId={selectedId}
            onSelectedIdChange={setSelectedId}
            {...pointing}
            broken={broken}
            derivative={derivative}
            isStale={error !== null && graph !== null}
            height={graphHeight}
            layout={layout}
            words={words}
          />
          {shows('details') && (
            <div className="mgp-ExpressionExplorer-details" role="group" aria-label={words.lensChoice}>
              <ExplorerPanel
                graph={calm.graph}
                evaluate={calm.evaluate}
                values={calm.values}
                output={output}
                view={calmView}
                selectedId={selectedId}
                onSelectedIdChange={setSelectedId}
                {...pointing}
                lenses={lenses}
                onValuesChange={changeValues}
                derivativeOf={derivativeOf}
                onDerivativeOfChange={setDerivativeOf}
                onHiddenIdsChange={setAskedIds}
                bug={bug}
                onBugChange={setBug}
                onExampleRequest={takeExample}
                isPlaying={isPlaying}
                words={words}
              />
            </div>
          )}
        </div>
        {shows('steps') && (
          <ExplorerSteps
            graph={calm.graph}
            steps={calm.steps}
            step={step}
            onStepChange={(next) => view.change({ step: next })}
            onPlayingChange={setPlaying}
            isQuiz={lens === 'quiz'}
            root={root}
            shortcutsOnPage={shortcutsOnPage}
            words={words}
          />
        )}
      </ErrorBoundary>
    </div>
  );
});
