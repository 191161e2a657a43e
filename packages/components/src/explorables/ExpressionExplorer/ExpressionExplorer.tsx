'use client';

import { checkGradients } from '@micrograd-playground/engine';
import type { ComponentPropsWithoutRef } from 'react';
import { forwardRef, useDeferredValue, useMemo, useState } from 'react';
import { ExpressionInput } from '../../ExpressionInput/ExpressionInput.tsx';
import type { ExpressionInputProps } from '../../ExpressionInput/ExpressionInput.tsx';
import { ExprGraph } from '../../ExprGraph/ExprGraph.tsx';
import type { ExprGraphProps } from '../../ExprGraph/ExprGraph.tsx';
import type { Bindings } from '../../hooks/useExpression.ts';
import { useExpression } from '../../hooks/useExpression.ts';
import { classNames } from '../../internal/classNames.ts';
import { ErrorBoundary } from '../../internal/ErrorBoundary.tsx';
import { gradientsAtStep } from '../../internal/gradientsAtStep.ts';
import { useControllable } from '../../internal/useControllable.ts';
import { VariableSliders } from '../../VariableSliders/VariableSliders.tsx';
import { BackwardList } from './BackwardList.tsx';
import { GradientCheckTable } from './GradientCheckTable.tsx';
import { NodeDetails } from './NodeDetails.tsx';
import { StepScrubber } from './StepScrubber.tsx';

/** Parts of the explorer that an author may leave out. */
export type ExpressionExplorerPart = 'input' | 'examples' | 'variables' | 'check' | 'details' | 'steps';

export interface ExpressionExplorerLabels {
  readonly leaves: string;
  readonly gradientCheck: string;
  readonly chainRule: string;
  readonly backwardOrder: string;
}

const DEFAULT_LABELS: ExpressionExplorerLabels = {
  leaves: 'Leaves',
  gradientCheck: 'Gradient check',
  chainRule: 'Chain rule at this node',
  backwardOrder: 'Backward order',
};

export interface ExpressionExplorerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** The expression to start with. Default `(a * b + c).tanh()`. */
  readonly defaultExpression?: string;
  /** The expression, where the page keeps it. */
  readonly expression?: string;
  readonly onExpressionChange?: (expression: string) => void;
  /** The variables and their first numbers. Default a = 2, b = −3, c = 10. */
  readonly defaultBindings?: Bindings;
  /** The numbers, where the page keeps them. */
  readonly bindings?: Bindings;
  readonly onBindingsChange?: (bindings: Bindings) => void;
  /** Expressions to click. Default: those of `<ExpressionInput>`. */
  readonly examples?: ExpressionInputProps['examples'];
  /** Parts to leave out. Default none. */
  readonly hide?: readonly ExpressionExplorerPart[];
  /** Height of the graph in px, or as a CSS length. Default 420. */
  readonly graphHeight?: ExprGraphProps['height'];
  /** Layout of the graph. Default 'auto'. */
  readonly layout?: ExprGraphProps['layout'];
  readonly labels?: Partial<ExpressionExplorerLabels>;
}

const DEFAULT_EXPRESSION = '(a * b + c).tanh()';
const DEFAULT_BINDINGS: Bindings = { a: 2, b: -3, c: 10 };
const NOTHING_HIDDEN: readonly ExpressionExplorerPart[] = [];

/**
 * Type an expression, drag its variables, and see its graph with every value and gradient; then walk
 * through the forward and the backward pass.
 */
export const ExpressionExplorer = forwardRef<HTMLDivElement, ExpressionExplorerProps>(function ExpressionExplorer(
  {
    defaultExpression = DEFAULT_EXPRESSION,
    expression,
    onExpressionChange,
    defaultBindings = DEFAULT_BINDINGS,
    bindings,
    onBindingsChange,
    examples,
    hide = NOTHING_HIDDEN,
    graphHeight = 420,
    layout,
    labels,
    className,
    ...rest
  },
  ref,
) {
  const words = { ...DEFAULT_LABELS, ...labels };
  const [source, setSource] = useControllable(expression, defaultExpression, onExpressionChange);
  const [numbers, setNumbers] = useControllable(bindings, defaultBindings, onBindingsChange);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const { graph, steps, error, expression: tree, gradients } = useExpression(source, numbers);

  // A step belongs to the structure it was taken in: another expression starts from its finished graph.
  const structure = useMemo(() => graph?.nodes.map(({ id }) => id).join(' '), [graph]);
  const [stepIn, setStepIn] = useState<{ structure: string | undefined; step: number }>();
  const activeStep = stepIn && stepIn.structure === structure ? stepIn.step : undefined;
  const setActiveStep = (step: number | undefined) => setStepIn(step === undefined ? undefined : { structure, step });

  const reached = useMemo(() => gradientsAtStep(steps, activeStep ?? steps.length), [steps, activeStep]);
  const leafGradients = useMemo(() => {
    if (activeStep === undefined) return gradients;
    const arrived = graph?.nodes.filter(({ id, kind }) => kind === 'variable' && reached.has(id)) ?? [];
    return Object.fromEntries(arrived.map(({ id, label }) => [label ?? id, reached.get(id) ?? 0]));
  }, [activeStep, gradients, graph, reached]);

  const shows = (part: ExpressionExplorerPart): boolean => !hide.includes(part);
  const stepNode = activeStep === undefined ? undefined : detailNode(steps[activeStep], graph);
  const detailId = stepNode ?? selectedId ?? undefined;

  return (
    <div {...rest} ref={ref} className={classNames('mgp mgp-ExpressionExplorer', className)}>
      <ErrorBoundary name="The explorer">
        {shows('input') && (
          <div className="mgp-ExpressionExplorer-input">
            <ExpressionInput
              value={source}
              onValueChange={setSource}
              error={error}
              examples={shows('examples') ? examples : []}
              variables={Object.keys(numbers)}
              onExampleSelect={(example) => example.bindings && setNumbers({ ...numbers, ...example.bindings })}
            />
          </div>
        )}
        <div className="mgp-ExpressionExplorer-body">
          {(shows('variables') || shows('check')) && (
            <div className="mgp-ExpressionExplorer-leaves">
              {shows('variables') && (
                <section>
                  <h3 className="mgp-heading">{words.leaves}</h3>
                  <VariableSliders value={numbers} onValueChange={setNumbers} gradients={leafGradients} />
                </section>
              )}
              {shows('check') && tree && (
                <section className="mgp-ExpressionExplorer-check">
                  <h3 className="mgp-heading">{words.gradientCheck}</h3>
                  <Check tree={tree} numbers={numbers} />
                </section>
              )}
            </div>
          )}
          <div className="mgp-ExpressionExplorer-graph" data-stale={error !== null && graph !== null}>
            <ExprGraph
              graph={graph}
              activeStep={activeStep}
              selectedId={selectedId}
              onSelectedIdChange={setSelectedId}
              height={graphHeight}
              layout={layout}
            />
          </div>
          {shows('details') && (
            <div className="mgp-ExpressionExplorer-details">
              <section>
                <h3 className="mgp-heading">{words.chainRule}</h3>
                {graph && <NodeDetails graph={graph} steps={steps} nodeId={detailId} />}
              </section>
              <section>
                <h3 className="mgp-heading">{words.backwardOrder}</h3>
                {graph && (
                  <BackwardList graph={graph} gradients={reached} activeId={detailId} onSelect={setSelectedId} />
                )}
              </section>
            </div>
          )}
        </div>
        {shows('steps') && <StepScrubber steps={steps} activeStep={activeStep} onActiveStepChange={setActiveStep} />}
      </ErrorBoundary>
    </div>
  );
});

function Check({ tree, numbers }: { readonly tree: Parameters<typeof checkGradients>[0]; readonly numbers: Bindings }) {
  const deferred = useDeferredValue(numbers);
  const checks = useMemo(() => checkGradients(tree, deferred), [tree, deferred]);
  return <GradientCheckTable checks={checks} />;
}

/** The node whose rule a step applies: the one computed, or the one that hands its gradient on. */
function detailNode(
  step: ReturnType<typeof useExpression>['steps'][number] | undefined,
  graph: ReturnType<typeof useExpression>['graph'],
): string | undefined {
  if (step?.phase !== 'backward') return step?.nodeId;
  return graph?.edges.find(({ id }) => id === step.edgeId)?.target;
}
