'use client';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import { withOutput } from '@micrograd-playground/engine';
import { ReactFlowProvider } from '@xyflow/react';
import { useCallback, useId, useMemo, useRef } from 'react';
import { ComponentRoot } from '../internal/ComponentRoot.tsx';
import { distinctNames } from '../internal/distinctNames.ts';
import { drawnLength } from '../internal/drawnLength.ts';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { StatusNotice } from '../internal/StatusNotice.tsx';
import { useControllable } from '../internal/useControllable.ts';
import { useIdleValue } from '../internal/useIdleValue.ts';
import { useMounted } from '../internal/useMounted.ts';
import { MANY_EDGES } from './edgePath.ts';
import { EXPR_GRAPH_LABELS } from './exprGraphLabels.ts';
import type { ExprGraphProps } from './ExprGraphProps.ts';
import { FlowView } from './FlowView.tsx';
import { GraphList } from './GraphList.tsx';
import { StaticGraph } from './StaticGraph.tsx';
import { useElementSize } from './useElementSize.ts';
import { useShownGraph } from './useShownGraph.ts';

export type { ExprGraphLabels, GraphReading, GroupReading, NodeReading } from './exprGraphLabels.ts';
export type { ExprGraphDirection, ExprGraphProps, ExprGraphStatus } from './ExprGraphProps.ts';
export type { NodeMark } from './NodeMark.ts';
export type { LayoutChoice } from './useGraphLayout.ts';

const NONE_HIDDEN: readonly string[] = [];

/** The graph behind a value: every operation with its value and its gradient, every edge with its local derivative. */
export const ExprGraph = guardedComponent(function ExprGraph(
  {
    graph,
    selectedId,
    defaultSelectedId = null,
    onSelectedIdChange,
    highlightedId = null,
    onHighlightedIdChange,
    activeStep,
    steps,
    outputId,
    marks,
    hiddenGradientIds = NONE_HIDDEN,
    expandedGroups,
    defaultExpandedGroups,
    onExpandedGroupsChange,
    direction = 'auto',
    layout = 'auto',
    height,
    status = 'ready',
    createWorker,
    labels,
    className,
    style,
    ...rest
  }: ExprGraphProps,
  ref,
) {
  const id = useId();
  const words = useMemo(() => ({ ...EXPR_GRAPH_LABELS, ...labels }), [labels]);
  const [selected, setSelected] = useControllable(selectedId, defaultSelectedId, onSelectedIdChange);
  const [expanded, setExpanded] = useControllable<readonly string[] | undefined>(
    expandedGroups,
    defaultExpandedGroups,
    useCallback((ids: readonly string[] | undefined) => onExpandedGroupsChange?.(ids ?? []), [onExpandedGroupsChange]),
  );
  const summaryId = `${id}-summary`;
  const named = useMemo(() => graph && distinctNames(graph), [graph]);
  const shown = status === 'ready' && named && named.nodes.length > 0 ? named : null;
  return (
    <ComponentRoot
      component="ExprGraph"
      name={words.title}
      {...rest}
      ref={ref}
      className={className}
      style={{ height: typeof height === 'string' ? height : drawnLength(height, 320, 80), ...style }}
    >
      {shown ? (
        <Picture
          id={id}
          summaryId={summaryId}
          graph={shown}
          selectedId={selected}
          onSelectedIdChange={setSelected}
          highlightedId={highlightedId}
          onHighlightedIdChange={onHighlightedIdChange}
          activeStep={activeStep ?? undefined}
          steps={steps}
          outputId={outputId}
          marks={marks}
          hiddenGradientIds={hiddenGradientIds}
          expandedIds={expanded}
          onExpandedIdsChange={setExpanded}
          direction={direction}
          layout={layout}
          createWorker={createWorker}
          labels={words}
        />
      ) : (
        <StatusNotice status={status} labels={words} />
      )}
    </ComponentRoot>
  );
});

interface PictureProps
  extends
    Required<Pick<ExprGraphProps, 'direction' | 'layout' | 'hiddenGradientIds'>>,
    Pick<ExprGraphProps, 'steps' | 'outputId' | 'createWorker' | 'onHighlightedIdChange' | 'marks'> {
  readonly activeStep: number | undefined;
  readonly id: string;
  readonly summaryId: string;
  readonly graph: GraphSnapshot;
  readonly selectedId: string | null;
  readonly onSelectedIdChange: (id: string | null) => void;
  readonly highlightedId: string | null;
  readonly expandedIds: readonly string[] | undefined;
  readonly onExpandedIdsChange: (ids: readonly string[]) => void;
  readonly labels: typeof EXPR_GRAPH_LABELS;
}

function Picture({
  id,
  summaryId,
  graph,
  direction,
  labels,
  hiddenGradientIds,
  expandedIds,
  onHighlightedIdChange,
  ...rest
}: PictureProps) {
  const stage = useRef<HTMLDivElement>(null);
  const box = useElementSize(stage);
  const isHydrated = useMounted();
  const { activeStep, steps, outputId } = rest;
  const differentiated = useMemo(
    () => (outputId === undefined ? graph : withOutput(graph, outputId)),
    [graph, outputId],
  );
  const shown = useShownGraph(differentiated, expandedIds);
  const told = useIdleValue(
    useMemo(() => ({ graph, activeStep, steps, outputId }), [graph, activeStep, steps, outputId]),
  );
  const hiddenGradients = useMemo(() => new Set(hiddenGradientIds), [hiddenGradientIds]);
  return (
    <>
      <div ref={stage} className="mgp-ExprGraph-stage" data-dense={shown.graph.edges.length > MANY_EDGES || undefined}>
        {box && isHydrated ? (
          <ReactFlowProvider>
            <FlowView
              {...rest}
              flowId={id}
              summaryId={summaryId}
              graph={graph}
              shown={shown}
              onHighlightedIdChange={onHighlightedIdChange ?? ignore}
              hiddenGradients={hiddenGradients}
              direction={direction}
              labels={labels}
              box={box}
              stage={stage}
            />
          </ReactFlowProvider>
        ) : (
          !isHydrated && (
            <StaticGraph
              graph={shown.graph}
              hiddenGradients={hiddenGradients}
              direction={direction === 'auto' ? 'right' : direction}
              labels={labels}
            />
          )
        )}
      </div>
      <GraphList
        summaryId={summaryId}
        told={told}
        expanded={shown.expanded}
        hiddenGradients={hiddenGradients}
        labels={labels}
      />
    </>
  );
}

const ignore = (): void => undefined;
