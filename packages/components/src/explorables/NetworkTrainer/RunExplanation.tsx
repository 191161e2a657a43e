import type { GraphSnapshot } from '@micrograd-playground/engine';
import type { ReactNode } from 'react';
import { useDeferredValue, useId } from 'react';
import { ChainRulePanel } from '../../ChainRulePanel/ChainRulePanel.tsx';
import type { RunGraphLabels } from './runGraphLabels.ts';
import { RunGroupStep } from './RunGroupStep.tsx';
import type { StepStop } from './stepStops.ts';

export interface RunExplanationProps {
  readonly graph: GraphSnapshot;
  /** Where the reader is in the passes; `undefined` = they are finished. */
  readonly stop: StepStop | undefined;
  /** What happens there, where it passes a group at once, and the name of that group. */
  readonly sentence: string | undefined;
  readonly groupName: string;
  readonly selectedId: string | null;
  readonly highlightedId: string | null;
  readonly onHighlightedIdChange: (id: string | null) => void;
  /** The reader wants to see what a step passes. */
  readonly onStepInside: () => void;
  /** Whether the graph follows a run that goes on. */
  readonly isMoving: boolean;
  /** Whether the passes play. */
  readonly isPlaying: boolean;
  /** Whether some groups are passed at once. */
  readonly skips: boolean;
  /** Why the graph is not shown as it was asked for. */
  readonly problem: string | undefined;
  readonly labels: RunGraphLabels;
  /** What stands beside the title. */
  readonly children: ReactNode;
}

/** A graph larger than this is not explained anew five times a second, while nobody asks for a node. */
const LARGE = 300;

/** What explains the present step of a graph, or the node that is selected; it comes after the graph. */
export function RunExplanation(props: RunExplanationProps) {
  const { stop, sentence, selectedId, isMoving, isPlaying, labels } = props;
  const id = useId();
  const isLeftOut = isMoving && selectedId === null && props.graph.nodes.length > LARGE;
  return (
    <section className="mgp-RunGraph-panel" aria-labelledby={`${id}-rule`}>
      <div className="mgp-RunGraph-panelHead">
        <h3 id={`${id}-rule`} className="mgp-heading">
          {labels.chainRule}
        </h3>
        {props.children}
      </div>
      <div className="mgp-RunGraph-explained">
        {props.problem !== undefined && <p className="mgp-RunGraph-note">{props.problem}</p>}
        {isLeftOut ? (
          <p className="mgp-RunGraph-note">{labels.moving}</p>
        ) : stop && sentence !== undefined ? (
          <RunGroupStep
            phase={stop.phase}
            sentence={sentence}
            name={props.groupName}
            onStepInside={props.onStepInside}
            labels={labels}
          />
        ) : (
          <CalmPanel
            graph={props.graph}
            activeStep={stop?.last ?? null}
            selectedId={selectedId}
            highlightedId={props.highlightedId}
            onHighlightedIdChange={props.onHighlightedIdChange}
            announces={!isPlaying}
          />
        )}
        {props.skips && !isLeftOut && <p className="mgp-RunGraph-note">{labels.closedGroups}</p>}
      </div>
    </section>
  );
}

type CalmPanelProps = Pick<RunExplanationProps, 'graph' | 'selectedId' | 'highlightedId' | 'onHighlightedIdChange'> & {
  readonly activeStep: number | null;
  readonly announces: boolean;
};

function CalmPanel({ graph, ...rest }: CalmPanelProps) {
  return <ChainRulePanel {...rest} graph={useDeferredValue(graph)} />;
}
