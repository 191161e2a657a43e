'use client';
import type { GraphSnapshot } from '@micrograd-playground/engine';
import { ReactFlowProvider } from '@xyflow/react';
import { forwardRef, useId, useMemo, useRef, useState } from 'react';
import { classNames } from '../internal/classNames.ts';
import { ErrorBoundary } from '../internal/ErrorBoundary.tsx';
import { useControllable } from '../internal/useControllable.ts';
import { useIdleValue } from '../internal/useIdleValue.ts';
import { useMounted } from '../internal/useMounted.ts';
import { EXPR_GRAPH_LABELS } from './exprGraphLabels.ts';
import type { ExprGraphProps } from './ExprGraphProps.ts';
import { FlowView } from './FlowView.tsx';
import { GraphList } from './GraphList.tsx';
import type { GraphStructure } from './graphStructure.ts';
import { graphStructure, hasSameStructure, withIds } from './graphStructure.ts';
import { StaticGraph } from './StaticGraph.tsx';
import { useElementSize } from './useElementSize.ts';

export type { ExprGraphLabels, GraphReading, NodeReading } from './exprGraphLabels.ts';
export type { ExprGraphDirection, ExprGraphProps, ExprGraphStatus } from './ExprGraphProps.ts';
export type { LayoutChoice } from './useGraphLayout.ts';

const NONE_HIDDEN: readonly string[] = [];

/** The graph behind a value: every operation with its value and its gradient, every edge with its local derivative. */
export const ExprGraph = forwardRef<HTMLDivElement, ExprGraphProps>(function ExprGraph(
  {
    graph,
    selectedId,
    defaultSelectedId = null,
    onSelectedIdChange,
    highlightedId = null,
    onHighlightedIdChange,
    activeStep,
    outputId,
    hiddenGradientIds = NONE_HIDDEN,
    direction = 'auto',
    layout = 'auto',
    height = 320,
    status = 'ready',
    createWorker,
    labels,
    className,
    style,
    ...rest
  },
  ref,
) {
  const id = useId();
  const words = useMemo(() => ({ ...EXPR_GRAPH_LABELS, ...labels }), [labels]);
  const [selected, setSelected] = useControllable(selectedId, defaultSelectedId, onSelectedIdChange);
  const summaryId = `${id}-summary`;
  const shown = status === 'ready' && graph && graph.nodes.length > 0 ? graph : null;
  return (
    <div
      role="group"
      aria-label={words.title}
      {...rest}
      ref={ref}
      className={classNames('mgp mgp-ExprGraph', className)}
      style={{ height, ...style }}
    >
      <ErrorBoundary name={words.title}>
        {shown ? (
          <Picture
            id={id}
            summaryId={summaryId}
            graph={shown}
            selectedId={selected}
            onSelectedIdChange={setSelected}
            highlightedId={highlightedId}
            onHighlightedIdChange={onHighlightedIdChange}
            activeStep={activeStep}
            outputId={outputId}
            hiddenGradientIds={hiddenGradientIds}
            direction={direction}
            layout={layout}
            createWorker={createWorker}
            labels={words}
          />
        ) : (
          <Notice status={status} empty={words.empty} loading={words.loading} error={words.error} />
        )}
      </ErrorBoundary>
    </div>
  );
});

interface PictureProps
  extends
    Required<Pick<ExprGraphProps, 'direction' | 'layout' | 'hiddenGradientIds'>>,
    Pick<ExprGraphProps, 'activeStep' | 'outputId' | 'createWorker' | 'onHighlightedIdChange'> {
  readonly id: string;
  readonly summaryId: string;
  readonly graph: GraphSnapshot;
  readonly selectedId: string | null;
  readonly onSelectedIdChange: (id: string | null) => void;
  readonly highlightedId: string | null;
  readonly labels: typeof EXPR_GRAPH_LABELS;
}

function Picture({
  id,
  summaryId,
  graph,
  direction,
  labels,
  selectedId,
  onSelectedIdChange,
  highlightedId,
  onHighlightedIdChange,
  outputId,
  hiddenGradientIds,
  ...rest
}: PictureProps) {
  const stage = useRef<HTMLDivElement>(null);
  const box = useElementSize(stage);
  const isHydrated = useMounted();
  const { structure, drawn } = useDrawnGraph(graph);
  const idleGraph = useIdleValue(graph);
  const hidden = useMemo(() => new Set(hiddenGradientIds), [hiddenGradientIds]);
  const hiddenDrawn = useMemo(
    () => new Set(hiddenGradientIds.map((hiddenId) => structure.drawnIds.get(hiddenId) ?? '')),
    [hiddenGradientIds, structure],
  );
  return (
    <>
      <div ref={stage} className="mgp-ExprGraph-stage">
        {box && isHydrated ? (
          <ReactFlowProvider>
            <FlowView
              {...rest}
              flowId={id}
              summaryId={summaryId}
              graph={drawn}
              outputId={outputId === undefined ? undefined : structure.drawnIds.get(outputId)}
              selectedId={selectedId === null ? null : (structure.drawnIds.get(selectedId) ?? null)}
              onSelectedIdChange={(drawnId) =>
                onSelectedIdChange(drawnId === null ? null : (structure.sourceIds.get(drawnId) ?? null))
              }
              hiddenGradients={hiddenDrawn}
              highlightedId={highlightedId === null ? null : (structure.drawnIds.get(highlightedId) ?? null)}
              onHighlightedIdChange={(drawnId) =>
                onHighlightedIdChange?.(drawnId === null ? null : (structure.sourceIds.get(drawnId) ?? null))
              }
              structure={structure}
              direction={direction}
              labels={labels}
              box={box}
              stage={stage}
            />
          </ReactFlowProvider>
        ) : (
          !isHydrated && (
            <StaticGraph
              graph={graph}
              hiddenGradients={hidden}
              direction={direction === 'auto' ? 'right' : direction}
              labels={labels}
            />
          )
        )}
      </div>
      <GraphList summaryId={summaryId} graph={idleGraph} hiddenGradients={hidden} labels={labels} />
    </>
  );
}

/** The graph as it is drawn, and its structure: another object only when it is another structure. */
function useDrawnGraph(graph: GraphSnapshot): { structure: GraphStructure; drawn: GraphSnapshot } {
  const [known, setKnown] = useState(() => graphStructure(graph));
  let structure = known;
  if (!hasSameStructure(known.source, graph)) {
    structure = graphStructure(graph, known);
    setKnown(structure);
  }
  const drawn = useMemo(
    () => (structure.source === graph ? structure.graph : withIds(graph, structure.drawnIds)),
    [structure, graph],
  );
  return { structure, drawn };
}

function Notice({
  status,
  empty,
  loading,
  error,
}: Record<'empty' | 'loading' | 'error', string> & { readonly status: ExprGraphProps['status'] }) {
  if (status === 'error') {
    return (
      <div className="mgp-notice" data-kind="error" role="alert">
        {error}
      </div>
    );
  }
  return (
    <div className="mgp-notice" role="status" aria-busy={status === 'loading' || undefined}>
      {status === 'loading' ? loading : empty}
    </div>
  );
}
