'use client';

import type { GraphSnapshot, GraphStep } from '@micrograd-playground/engine';
import type { ComponentPropsWithoutRef, CSSProperties } from 'react';
import { useMemo, useRef } from 'react';
import { classNames } from '../internal/classNames.ts';
import { CodeText } from '../internal/CodeText.tsx';
import { ErrorBoundary } from '../internal/ErrorBoundary.tsx';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { nodeTitles } from '../internal/nodeTitles.ts';
import { useControllable } from '../internal/useControllable.ts';
import { useIdleValue } from '../internal/useIdleValue.ts';
import { useStableCallback } from '../internal/useStableCallback.ts';
import { backwardVisits, orderStates } from './backwardVisits.ts';
import type { BackwardOrderLabels } from './backwardOrderLabels.ts';
import { DEFAULT_BACKWARD_ORDER_LABELS } from './backwardOrderLabels.ts';
import { orderLesson } from './orderLesson.ts';
import { OrderRow } from './OrderRow.tsx';
import { useListScroll } from './useListScroll.ts';

export interface BackwardOrderProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** The graph, from `traceGraph`; `null` where there is none. */
  readonly graph: GraphSnapshot | null;
  /** The passes over it, from `traceSteps`: the order, the gradients and the output are theirs. */
  readonly steps: readonly GraphStep[];
  /** The present step, as an index into `steps`. Default `null`: finished, with all gradients. */
  readonly activeStep?: number | null;
  /** The selected node, where the page keeps it. */
  readonly selectedId?: string | null;
  /** The node selected at first. Default none. */
  readonly defaultSelectedId?: string | null;
  /** A node was selected, or none any more (`null`). */
  readonly onSelectedIdChange?: (id: string | null) => void;
  /** A node that is pointed at somewhere else. Default none. */
  readonly highlightedId?: string | null;
  /** The reader points at a node of the list, or at none any more. */
  readonly onHighlightedIdChange?: (id: string | null) => void;
  /** Whether the lesson of a step that stands still is said to screen readers. Default true. */
  readonly announces?: boolean;
  /** Words to replace. */
  readonly labels?: Partial<BackwardOrderLabels>;
}

/** In which order the backward pass visits the nodes, and why: nobody sends before all that it waits for has arrived. */
export const BackwardOrder = guardedComponent(function BackwardOrder(
  {
    graph,
    steps,
    activeStep = null,
    selectedId,
    defaultSelectedId = null,
    onSelectedIdChange,
    highlightedId = null,
    onHighlightedIdChange,
    announces = true,
    labels,
    className,
    ...rest
  }: BackwardOrderProps,
  ref,
) {
  const words = { ...DEFAULT_BACKWARD_ORDER_LABELS, ...labels };
  const [selected, setSelected] = useControllable(selectedId, defaultSelectedId, onSelectedIdChange);
  return (
    <div {...rest} ref={ref} className={classNames('mgp mgp-BackwardOrder', className)}>
      <ErrorBoundary name={words.name}>
        <OrderList
          graph={graph ?? NOTHING}
          steps={steps}
          activeStep={activeStep}
          selectedId={selected}
          onSelectedIdChange={setSelected}
          highlightedId={highlightedId}
          onHighlightedIdChange={onHighlightedIdChange}
          announces={announces}
          words={words}
        />
      </ErrorBoundary>
    </div>
  );
});

const NOTHING: GraphSnapshot = { nodes: [], edges: [] };

interface OrderListProps {
  readonly graph: GraphSnapshot;
  readonly steps: readonly GraphStep[];
  readonly activeStep: number | null;
  readonly selectedId: string | null;
  readonly onSelectedIdChange: (id: string | null) => void;
  readonly highlightedId: string | null;
  readonly onHighlightedIdChange?: (id: string | null) => void;
  readonly announces: boolean;
  readonly words: BackwardOrderLabels;
}

function OrderList(props: OrderListProps) {
  const { graph, steps, selectedId, onSelectedIdChange, highlightedId, onHighlightedIdChange, announces, words } =
    props;
  const step = props.activeStep === null ? undefined : steps[Math.max(0, props.activeStep)];
  const activeStep = step === undefined ? null : Math.max(0, props.activeStep ?? 0);
  const visits = useMemo(() => backwardVisits(graph, steps), [graph, steps]);
  const states = useMemo(() => orderStates(visits, steps, activeStep), [visits, steps, activeStep]);
  const outputId = visits.entries[0]?.id;
  const titles = useMemo(() => nodeTitles(graph, outputId), [graph, outputId]);

  const index = useMemo(() => new Map(visits.entries.map(({ id }, i) => [id, i])), [visits]);
  const receiver = step === undefined || step.phase === 'forward' ? undefined : index.get(step.nodeId);
  const sender = step?.phase === 'backward' ? index.get(visits.senderOf.get(step.edgeId) ?? '') : undefined;
  const list = useRef<HTMLOListElement>(null);
  useListScroll(
    list,
    [sender, receiver].filter((row) => row !== undefined),
  );

  const onSelect = useStableCallback((id: string) => onSelectedIdChange(id === selectedId ? null : id));
  const onPoint = useStableCallback((id: string | null) => onHighlightedIdChange?.(id));

  const lesson = words.lesson(orderLesson(visits, states, step, titles));
  const said = useIdleValue(lesson);
  if (visits.entries.length === 0) {
    return (
      <p className="mgp-BackwardOrder-lesson" data-empty="true">
        {words.empty}
      </p>
    );
  }
  return (
    <>
      <p className="mgp-BackwardOrder-lesson" aria-hidden="true">
        <CodeText text={lesson} />
      </p>
      <p className="mgp-visually-hidden" role={announces ? 'status' : undefined}>
        {said.replaceAll('`', '')}
      </p>
      <div className="mgp-BackwardOrder-scroll">
        <ol ref={list} className="mgp-BackwardOrder-list" aria-label={words.name}>
          {visits.entries.map((entry) => {
            const state = states.get(entry.id);
            const stepping = activeStep !== null && state !== undefined;
            return (
              <OrderRow
                key={entry.id}
                id={entry.id}
                text={titles.titleOf(entry.id)}
                gradient={state?.gradient}
                state={stepping ? words.state(state, entry) : words.finished(entry)}
                phase={stepping ? state.phase : undefined}
                receives={state?.receiving ? words.receiving : undefined}
                selected={entry.id === selectedId}
                highlighted={entry.id === highlightedId}
                gradientWord={words.gradient}
                notReached={words.notReached}
                onSelect={onSelect}
                onPoint={onPoint}
              />
            );
          })}
        </ol>
        {sender !== undefined && receiver !== undefined && (
          <span
            className="mgp-BackwardOrder-way"
            aria-hidden="true"
            style={{ '--mgp-from': sender, '--mgp-to': receiver } as CSSProperties}
          />
        )}
      </div>
    </>
  );
}
