import type { BackwardStep } from '@micrograd-playground/engine';
import { ReactFlow } from '@xyflow/react';
import type { FocusEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { memo, useCallback, useMemo, useRef } from 'react';
import type { ExprGraphLabels } from './exprGraphLabels.ts';
import { GradientEdge } from './GradientEdge.tsx';
import type { GraphLayout, Point } from './GraphLayout.ts';
import { GroupCard } from './GroupCard.tsx';
import { GroupFrame } from './GroupFrame.tsx';
import { nearbyFlow } from './nearbyFlow.ts';
import { OpNode } from './OpNode.tsx';
import { StepLabel } from './StepLabel.tsx';
import type { Flow } from './toFlow.ts';
import { usePageScroll } from './usePageScroll.ts';
import { useTreeRole } from './useTreeRole.ts';
import type { Box, Viewport } from './viewport.ts';
import { MAX_ZOOM, MIN_ZOOM } from './viewport.ts';

export interface FlowCanvasProps {
  readonly flowId: string;
  readonly flow: Flow;
  readonly engine: GraphLayout['engine'];
  readonly labels: ExprGraphLabels;
  readonly summaryId: string;
  readonly initialViewport: Viewport;
  /** Id of the element that the keyboard is at. */
  readonly currentElementId: string | undefined;
  readonly step: BackwardStep | undefined;
  readonly stepAt: Point | undefined;
  /** The part of a large graph that may be seen soon. */
  readonly region: Box;
  /** Nodes and edges are too small to be told apart: `children` stand in for them. */
  readonly isFar: boolean;
  readonly children?: ReactNode;
  readonly onSelect: (id: string | null) => void;
  readonly onPaneClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
  /** The viewport was moved by the reader. */
  readonly onReaderMove: () => void;
  readonly onViewport: (viewport: Viewport) => void;
}

const NODE_TYPES = { op: OpNode, card: GroupCard, frame: GroupFrame };
const EDGE_TYPES = { gradient: GradientEdge };
/** With fewer nodes than this, drawing all of them costs less than finding out which are seen. */
export const MANY = 120;
/** React Flow's own descriptions speak of dragging and deleting. */
const NO_DESCRIPTIONS = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
};
const ignore = (): void => undefined;

/** React Flow, set up as a picture to be read: nothing is dragged, connected or deleted, and the page keeps its scroll. */
export const FlowCanvas = memo(function FlowCanvas({
  flowId,
  flow,
  engine,
  labels,
  summaryId,
  initialViewport,
  currentElementId,
  step,
  stepAt,
  region,
  isFar,
  children,
  onSelect,
  onPaneClick,
  onKeyDown,
  onFocus,
  onBlur,
  onReaderMove,
  onViewport,
}: FlowCanvasProps) {
  const ref = useRef<HTMLDivElement>(null);
  // React Flow renders every node anew when one of its callbacks is another.
  const onNodeClick = useCallback((_: unknown, { id }: { readonly id: string }) => onSelect(id), [onSelect]);
  const onMoveStart = useCallback((event: unknown) => void (event && onReaderMove()), [onReaderMove]);
  const { nodes, edges } = useMemo(() => {
    if (isFar) return { nodes: flow.nodes.filter(({ type }) => type === 'frame'), edges: [] };
    return flow.nodes.length > MANY ? nearbyFlow(flow, region) : flow;
  }, [flow, region, isFar]);
  usePageScroll(ref, onReaderMove);
  useTreeRole(ref);
  return (
    <ReactFlow
      ref={ref}
      id={flowId}
      nodes={nodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      edgeTypes={EDGE_TYPES}
      defaultViewport={initialViewport}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      onlyRenderVisibleElements={flow.nodes.length > MANY}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      edgesReconnectable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      zoomActivationKeyCode={null}
      preventScrolling={false}
      zoomOnScroll={false}
      zoomOnDoubleClick={false}
      zoomOnPinch
      panOnDrag
      ariaLabelConfig={NO_DESCRIPTIONS}
      onError={ignore}
      onNodeClick={onNodeClick}
      onPaneClick={onPaneClick}
      onMoveStart={onMoveStart}
      onViewportChange={onViewport}
      data-layout={engine}
      tabIndex={0}
      aria-label={labels.title}
      aria-describedby={`${summaryId} ${flowId}-keys`}
      aria-activedescendant={currentElementId}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {children}
      {step && stepAt && <StepLabel step={step} at={stepAt} />}
    </ReactFlow>
  );
});
