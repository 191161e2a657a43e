import type { GraphSnapshot } from '@micrograd-playground/engine';
import { traceSteps } from '@micrograd-playground/engine';
import { useReactFlow } from '@xyflow/react';
import type { KeyboardEvent, RefObject } from 'react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';
import { usePrefersReducedMotion } from '../internal/usePrefersReducedMotion.ts';
import type { ExprGraphLabels } from './exprGraphLabels.ts';
import { FlowCanvas } from './FlowCanvas.tsx';
import { FlowContext } from './FlowContext.ts';
import type { FlowDirection, Point } from './GraphLayout.ts';
import { graphStates } from './graphStates.ts';
import { GraphStateContext, GraphStateStore } from './GraphStateStore.ts';
import type { GraphStructure } from './graphStructure.ts';
import { labelPoint, placeLabels } from './placeLabels.ts';
import { nodeReader } from './readGraph.ts';
import type { PlacedGraph } from './toFlow.ts';
import { useGlide } from './useGlide.ts';
import type { LayoutChoice } from './useGraphLayout.ts';
import { useGraphLayout } from './useGraphLayout.ts';
import type { Size, Viewport } from './viewport.ts';
import { fitViewport, reveal, zoomAt } from './viewport.ts';
import type { WalkKey } from './walkGraph.ts';
import { walkGraph } from './walkGraph.ts';
import { ZoomControls } from './ZoomControls.tsx';

export interface FlowViewProps {
  readonly flowId: string;
  readonly summaryId: string;
  /** The graph with its present numbers, under the ids that are drawn. */
  readonly graph: GraphSnapshot;
  readonly structure: GraphStructure;
  readonly selectedId: string | null;
  readonly onSelectedIdChange: (id: string | null) => void;
  readonly highlightedId: string | null;
  readonly onHighlightedIdChange: (id: string | null) => void;
  /** The drawn nodes whose gradients are not to be seen. */
  readonly hiddenGradients: ReadonlySet<string>;
  readonly activeStep?: number;
  /** The node that is differentiated, if not the last one. */
  readonly outputId?: string;
  readonly direction: FlowDirection | 'auto';
  readonly layout: LayoutChoice;
  readonly createWorker?: () => Worker;
  readonly labels: ExprGraphLabels;
  readonly box: Size;
  /** The element whose dotted ground moves along. */
  readonly stage: RefObject<HTMLElement | null>;
}

/** The interactive graph. Expects to stand in a `ReactFlowProvider` of its own. */
export function FlowView(props: FlowViewProps) {
  const { flowId, graph, structure, selectedId, onSelectedIdChange, activeStep, outputId, labels, box, stage } = props;
  const { getViewport, setViewport } = useReactFlow();
  const layout = useGraphLayout(structure.layoutGraph, props.direction, box, props.layout, props.createWorker);
  const placed = usePlaced(structure, layout);
  const fit = useMemo(() => fitViewport(layout, box), [layout, box]);
  const [initialViewport] = useState(fit);

  // A viewport that the reader chose stays until the expression changes.
  const isReaders = useRef(false);
  const isHeld = useCallback(() => isReaders.current, []);
  const hold = useCallback(() => {
    isReaders.current = true;
  }, []);
  useBrowserLayoutEffect(() => {
    isReaders.current = false;
  }, [structure.layoutGraph]);
  const flow = useGlide(placed, fit, usePrefersReducedMotion(), isHeld);

  const [focusId, setFocusId] = useState<string>();
  const currentId = focusId !== undefined && structure.faces.has(focusId) ? focusId : undefined;
  const needsSteps = activeStep !== undefined || outputId !== undefined;
  const steps = useMemo(() => (needsSteps ? traceSteps(graph, outputId) : []), [graph, outputId, needsSteps]);
  const states = useMemo(
    () => graphStates(graph, steps, activeStep, selectedId, currentId, props.hiddenGradients),
    [graph, steps, activeStep, selectedId, currentId, props.hiddenGradients],
  );
  const read = useMemo(() => nodeReader(structure.graph, labels), [structure, labels]);
  const store = useState(() => new GraphStateStore())[0];
  store.introduce(states, read);
  useBrowserLayoutEffect(() => store.update(states, read), [store, states, read]);
  useBrowserLayoutEffect(() => store.highlight(props.highlightedId), [store, props.highlightedId]);

  const latestChange = useRef(onSelectedIdChange);
  const latestPoint = useRef(props.onHighlightedIdChange);
  useBrowserLayoutEffect(() => {
    latestChange.current = onSelectedIdChange;
    latestPoint.current = props.onHighlightedIdChange;
  });
  const select = useCallback((id: string | null) => {
    if (id !== null) setFocusId(id);
    latestChange.current(id);
  }, []);
  const walkTo = (id: string | undefined): void => {
    const at = id === undefined ? undefined : layout.positions.get(id);
    const face = id === undefined ? undefined : structure.faces.get(id);
    if (!at || !face) return;
    setFocusId(id);
    const viewport = getViewport();
    const moved = reveal(viewport, { ...at, width: face.width, height: face.height }, box);
    if (moved !== viewport) {
      hold();
      void setViewport(moved);
    }
  };
  const zoomBy = (factor: number): void => {
    hold();
    void setViewport(zoomAt(getViewport(), { x: box.width / 2, y: box.height / 2 }, factor));
  };
  const showAll = (): void => {
    isReaders.current = false;
    void setViewport(fit);
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isWalkKey(event.key)) walkTo(walkGraph(graph, layout, currentId, event.key));
    else if (event.key === 'Enter' || event.key === ' ') select(currentId ?? null);
    else if (event.key === 'Escape' && selectedId !== null) select(null);
    else if (event.key === '+' || event.key === '=') zoomBy(1.4);
    else if (event.key === '-') zoomBy(1 / 1.4);
    else if (event.key === '0') showAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const latestKey = useRef(handleKey);
  useBrowserLayoutEffect(() => {
    latestKey.current = handleKey;
  });
  const onKeyDown = useCallback((event: KeyboardEvent) => latestKey.current(event), []);
  const entry = selectedId !== null && structure.faces.has(selectedId) ? selectedId : structure.graph.nodes.at(-1)?.id;
  const onFocus = useCallback(() => setFocusId((present) => present ?? entry), [entry]);

  const onViewport = useCallback(
    (viewport: Viewport) => {
      stage.current?.style.setProperty('background-position', `${viewport.x}px ${viewport.y}px`);
      stage.current?.toggleAttribute('data-far', viewport.zoom < 0.45);
    },
    [stage],
  );
  const onPoint = useCallback((id: string | null) => latestPoint.current(id), []);
  const context = useMemo(() => ({ flowId, labels, onPoint }), [flowId, labels, onPoint]);
  const step = states.contribution;
  const stepAt = useMemo(() => pointOfEdge(placed, step?.edgeId), [placed, step?.edgeId]);
  return (
    <FlowContext.Provider value={context}>
      <GraphStateContext.Provider value={store}>
        <FlowCanvas
          flowId={flowId}
          flow={flow}
          engine={layout.engine}
          labels={labels}
          summaryId={props.summaryId}
          initialViewport={initialViewport}
          currentElementId={currentId === undefined ? undefined : `${flowId}-${currentId}`}
          step={step}
          stepAt={stepAt}
          onSelect={select}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onReaderMove={hold}
          onViewport={onViewport}
        />
        <p id={`${flowId}-keys`} className="mgp-visually-hidden">
          {labels.keys}
        </p>
        <ZoomControls labels={labels} onZoom={zoomBy} onFit={showAll} />
      </GraphStateContext.Provider>
    </FlowContext.Provider>
  );
}

function usePlaced(structure: GraphStructure, layout: PlacedGraph['layout']): PlacedGraph {
  const { layoutGraph } = structure;
  const labelShares = useMemo(() => placeLabels(layoutGraph, layout), [layoutGraph, layout]);
  return useMemo(() => ({ structure, layout, labelShares }), [structure, layout, labelShares]);
}

function pointOfEdge({ layout, labelShares }: PlacedGraph, id: string | undefined): Point | undefined {
  const route = id === undefined ? undefined : layout.routes.get(id);
  return route && labelPoint(route, layout.direction, labelShares.get(id ?? '') ?? 0.5);
}

function isWalkKey(key: string): key is WalkKey {
  return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);
}
