import type { GraphSnapshot, GraphStep } from '@micrograd-playground/engine';
import { useReactFlow } from '@xyflow/react';
import type { FocusEvent, MouseEvent, RefObject } from 'react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useStableCallback } from '../internal/useStableCallback.ts';
import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';
import { useIdleValue } from '../internal/useIdleValue.ts';
import { usePrefersReducedMotion } from '../internal/usePrefersReducedMotion.ts';
import type { ExprGraphLabels } from './exprGraphLabels.ts';
import { FlowCanvas, MANY } from './FlowCanvas.tsx';
import { FlowContext } from './FlowContext.ts';
import type { FlowDirection } from './GraphLayout.ts';
import { GraphStateContext } from './GraphStateStore.ts';
import type { GraphStructure } from './graphStructure.ts';
import type { NodeMark } from './NodeMark.ts';
import { NodeMarksContext } from './NodeMark.ts';
import { Overview } from './Overview.tsx';
import { nearbyRegion } from './nearbyFlow.ts';
import { placeLabels } from './placeLabels.ts';
import { pointOfStep } from './pointOfStep.ts';
import { partOfStep } from './stepView.ts';
import type { PlacedGraph } from './toFlow.ts';
import { TreePlacesContext, treePlaces } from './treePlaces.ts';
import { useDescribed } from './useDescribed.ts';
import { useFocus } from './useFocus.ts';
import { useGlide } from './useGlide.ts';
import { useGraphKeys } from './useGraphKeys.ts';
import type { LayoutChoice } from './useGraphLayout.ts';
import { useGraphLayout } from './useGraphLayout.ts';
import { useGroups } from './useGroups.ts';
import type { ShownStructure } from './useShownGraph.ts';
import { useShownStates } from './useShownStates.ts';
import { useStepView } from './useStepView.ts';
import type { Size, Viewport } from './viewport.ts';
import { FAR, fitAround, fitGraph, LEGIBLE, zoomAt } from './viewport.ts';
import { ZoomControls } from './ZoomControls.tsx';

/** All ids are those of the graph. */
export interface FlowViewProps {
  readonly flowId: string;
  readonly summaryId: string;
  /** The graph with its present numbers. */
  readonly graph: GraphSnapshot;
  /** What of it is drawn. */
  readonly shown: ShownStructure;
  readonly selectedId: string | null;
  readonly onSelectedIdChange: (id: string | null) => void;
  readonly highlightedId: string | null;
  readonly onHighlightedIdChange: (id: string | null) => void;
  readonly onExpandedIdsChange: (ids: readonly string[]) => void;
  /** Nodes whose gradients are not to be seen. */
  readonly hiddenGradients: ReadonlySet<string>;
  readonly activeStep?: number;
  /** The steps it counts, if not those of `traceSteps`. */
  readonly steps?: readonly GraphStep[];
  /** The node that is differentiated, if not the last one. */
  readonly outputId?: string;
  readonly marks?: readonly NodeMark[];
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
  const { flowId, shown, selectedId, labels, box, stage } = props;
  const { structure, shownIds } = shown;
  const { getViewport, setViewport } = useReactFlow();
  const groups = useGroups(shown, props.graph.nodes.length, props.onExpandedIdsChange);
  const { expand, collapse } = groups;
  const layout = useGraphLayout(structure.layoutGraph, props.direction, box, props.layout, props.createWorker);
  const placed = usePlaced(structure, layout);
  const hasGroups = shown.tree.groups.size > 0;
  const fit = useMemo(
    () => fitGraph(structure.layoutGraph, layout, box, hasGroups),
    [structure.layoutGraph, layout, box, hasGroups],
  );
  const whole = useMemo(
    () => fitAround(fit, box, layout.frames?.get(groups.asked ?? '')),
    [fit, layout, box, groups.asked],
  );
  const [initialViewport] = useState(fit);
  const [region, setRegion] = useState(() => nearbyRegion(fit, box));
  const [isSmall, setSmall] = useState(fit.zoom < FAR);
  const isFar = isSmall && structure.graph.nodes.length > MANY;

  // A viewport that the reader chose stays until the expression changes.
  const isReaders = useRef(false);
  const isHeld = useCallback(() => isReaders.current, []);
  const hold = useCallback(() => {
    isReaders.current = true;
  }, []);
  useBrowserLayoutEffect(() => {
    isReaders.current = false;
  }, [structure.layoutGraph]);
  const { currentId, focusOn } = useFocus(shown);
  const { store, states } = useShownStates({ ...pick(props), currentId });
  const isWalked = props.activeStep !== undefined;
  const part = useMemo(
    () => (isWalked ? partOfStep(structure, layout, states) : undefined),
    [isWalked, structure, layout, states],
  );
  const stepView = useStepView(fit, box, part);
  const flow = useGlide(placed, stepView ?? whole, stepView !== undefined, usePrefersReducedMotion(), isHeld);

  const currentElementId = currentId === undefined ? undefined : `${flowId}-${currentId}`;
  const [isNew, setNew] = useState(false);
  useDescribed(isNew ? currentElementId : undefined, `${flowId}-keys`);
  const { contribution } = states;

  const select = useStableCallback((drawnId: string | null, all?: boolean) => {
    const id = structure.sourceIds.get(drawnId ?? '') ?? null;
    const group = shown.groups.get(id ?? '')?.group;
    if (drawnId !== null) focusOn(drawnId);
    if (group) expand(group.id, all);
    else props.onSelectedIdChange(id);
  });
  const zoomBy = (factor: number): void => {
    hold();
    void setViewport(zoomAt(getViewport(), { x: box.width / 2, y: box.height / 2 }, factor));
  };
  const showAll = (): void => {
    isReaders.current = false;
    void setViewport(fit);
  };
  const leave = useCallback(() => select(null), [select]);
  const comeNear = useCallback(
    (event: MouseEvent) => {
      const bounds = stage.current?.getBoundingClientRect();
      const viewport = getViewport();
      const at = { x: event.clientX - (bounds?.left ?? 0), y: event.clientY - (bounds?.top ?? 0) };
      hold();
      void setViewport(zoomAt(viewport, at, LEGIBLE / viewport.zoom));
    },
    [stage, hold, getViewport, setViewport],
  );
  const onPoint = useStableCallback((drawnId: string | null) => {
    const id = structure.sourceIds.get(drawnId ?? '');
    props.onHighlightedIdChange(id === undefined || shown.groups.has(id) ? null : id);
  });
  const isSelected = selectedId !== null;
  // Whatever lights when the pointer is at a node lights when the keyboard is.
  const walkTo = (drawnId: string): void => {
    focusOn(drawnId);
    onPoint(drawnId);
    setNew(false);
  };
  const keys = {
    shown,
    layout,
    box,
    isFar,
    currentId,
    focusOn: walkTo,
    isSelected,
    select,
    groups,
    hold,
    zoomBy,
    showAll,
  };
  const onKeyDown = useGraphKeys(keys);
  const entry = structure.drawnIds.get(shownIds.get(selectedId ?? '') ?? '') ?? structure.graph.nodes.at(-1)?.id;
  const enter = useStableCallback((event: FocusEvent) => {
    const id = currentId ?? entry;
    if (id === undefined) return;
    if (event.target.matches(':focus-visible')) walkTo(id);
    else focusOn(id);
    setNew(true);
  });
  const depart = useCallback(() => {
    onPoint(null);
    setNew(false);
  }, [onPoint]);

  const onViewport = useCallback(
    (viewport: Viewport) => {
      stage.current?.style.setProperty('background-position', `${viewport.x}px ${viewport.y}px`);
      stage.current?.toggleAttribute('data-far', viewport.zoom < 0.45);
      setSmall(viewport.zoom < FAR);
      setRegion((before) => nearbyRegion(viewport, box, before));
    },
    [stage, box],
  );
  const context = useMemo(
    () => ({ flowId, labels, onPoint, onCollapse: collapse }),
    [flowId, labels, onPoint, collapse],
  );
  // All of them change with one node: they are told when the reader rests.
  const rested = useIdleValue(structure.layoutGraph, 150);
  const places = useMemo(() => treePlaces(rested), [rested]);
  const marks = useMemo(
    () =>
      new Map(
        props.marks?.flatMap((mark) => {
          const drawnId = structure.drawnIds.get(shownIds.get(mark.id) ?? '');
          return drawnId === undefined ? [] : [[drawnId, mark] as const];
        }),
      ),
    [props.marks, structure, shownIds],
  );
  const stepAt = useMemo(() => pointOfStep(placed, contribution), [placed, contribution]);
  return (
    <FlowContext.Provider value={context}>
      <GraphStateContext.Provider value={store}>
        <TreePlacesContext.Provider value={places}>
          <NodeMarksContext.Provider value={marks}>
            <FlowCanvas
              flowId={flowId}
              flow={flow}
              engine={layout.engine}
              labels={labels}
              summaryId={props.summaryId}
              initialViewport={initialViewport}
              currentElementId={currentElementId}
              region={region}
              isFar={isFar}
              step={contribution}
              stepAt={stepAt}
              onSelect={select}
              onPaneClick={isFar ? comeNear : leave}
              onKeyDown={onKeyDown}
              onFocus={enter}
              onBlur={depart}
              onReaderMove={hold}
              onViewport={onViewport}
            >
              {isFar && <Overview structure={structure} layout={layout} states={states} />}
            </FlowCanvas>
          </NodeMarksContext.Provider>
        </TreePlacesContext.Provider>
        <p id={`${flowId}-keys`} className="mgp-visually-hidden">
          {labels.keys} {hasGroups && labels.groupKeys}
        </p>
        <ZoomControls labels={labels} onZoom={zoomBy} onFit={showAll} groups={hasGroups ? groups : undefined} />
      </GraphStateContext.Provider>
    </FlowContext.Provider>
  );
}

function pick(props: FlowViewProps) {
  const { graph, shown, activeStep, steps, outputId, selectedId, highlightedId, hiddenGradients, labels } = props;
  return { graph, shown, activeStep, steps, outputId, selectedId, highlightedId, hiddenGradients, labels };
}

function usePlaced(structure: GraphStructure, layout: PlacedGraph['layout']): PlacedGraph {
  const { layoutGraph } = structure;
  const labelShares = useMemo(() => placeLabels(layoutGraph, layout), [layoutGraph, layout]);
  return useMemo(() => ({ structure, layout, labelShares }), [structure, layout, labelShares]);
}
