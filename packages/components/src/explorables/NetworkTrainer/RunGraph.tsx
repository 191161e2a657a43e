import type { DataPoint, NetworkRequest } from '@micrograd-playground/engine';
import { traceNetwork } from '@micrograd-playground/engine';
import type { RefObject } from 'react';
import { memo, useMemo, useState } from 'react';
import { ExprGraph } from '../../ExprGraph/ExprGraph.tsx';
import { suggestedGroups } from '../../ExprGraph/suggestedGroups.ts';
import { StepControls } from '../../StepControls/StepControls.tsx';
import { formatInteger } from '../../internal/formatNumber.ts';
import { groupStepSentence } from './groupStepSentence.ts';
import { RunExplanation } from './RunExplanation.tsx';
import type { GraphPlace, OpenRunGraph } from './OpenRunGraph.ts';
import { atPlace } from './OpenRunGraph.ts';
import { RunGraphCopies } from './RunGraphCopies.tsx';
import type { RunGraphLabels } from './runGraphLabels.ts';
import type { RunMoment } from './runGraphRequest.ts';
import type { TrainerLink } from './TrainerLink.ts';
import { useGroupedGraph } from './useGroupedGraph.ts';
import { useRunSteps } from './useRunSteps.ts';

export interface RunGraphProps {
  readonly moment: RunMoment;
  readonly request: NetworkRequest;
  readonly title: string;
  /** Where the reader is; steps are indices into those of the graph. */
  readonly place: GraphPlace;
  readonly onStepChange: (step: number | null) => void;
  readonly onExpandedGroupsChange: (expandedGroups: readonly string[]) => void;
  /** Whether it follows a run that goes on. */
  readonly isMoving: boolean;
  /** The element in which the keys for stepping work. */
  readonly shortcutsIn: RefObject<HTMLElement | null>;
  /** Which graph of the run it is, and all points that the run trains on: what is copied says so. */
  readonly open: OpenRunGraph;
  readonly trainPoints: readonly DataPoint[];
  /** The address of a page that shows this graph, or how it is made for a step, to be copied. */
  readonly link?: TrainerLink;
  /** The address of such a page to be put into a frame. */
  readonly embedLink?: TrainerLink;
  readonly labels: RunGraphLabels;
}

const SPEEDS: readonly number[] = [0.5, 1, 2, 4, 16, 60];

/**
 * The graph of a number that a run's network computes, to be walked through, with the chain rule beside it. Loaded only
 * when it is asked for.
 */
export const RunGraph = memo(function RunGraph(props: RunGraphProps) {
  const { moment, request, title, place, onStepChange, onExpandedGroupsChange, labels } = props;
  const { isMoving, shortcutsIn, open, trainPoints } = props;
  const { config, parameters } = moment;
  const traced = useMemo(() => traceNetwork({ ...config, parameters }, request), [config, parameters, request]);
  const run = useMemo(() => ({ ...moment, points: trainPoints }), [moment, trainPoints]);
  const grouped = useGroupedGraph(traced);
  const { graph, tree } = grouped;
  const [expandedByDefault] = useState<readonly string[]>(() =>
    graph.nodes.length > READ_WHOLE ? expandedAtFirst(request) : [...suggestedGroups(tree, graph)],
  );
  const expanded = place.expandedGroups ?? expandedByDefault;
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [highlightedId, setHighlightedId] = useState<string | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const steps = useRunSteps(grouped, expanded, place.activeStep ?? null);
  const { stop } = steps;
  const isMissing = typeof place.activeStep === 'number' && !stop;
  const shown = useMemo(() => atPlace(open, place), [open, place]);
  const graphLabels = useMemo(() => ({ title }), [title]);
  const activeStep = stop?.last ?? null;
  const group = stop?.group ?? null;
  const sentence = useMemo(
    () => (stop && group !== null ? groupStepSentence(graph, tree, { ...stop, group }, labels) : undefined),
    [graph, tree, stop, group, labels],
  );
  const pointing = { highlightedId, onHighlightedIdChange: setHighlightedId };
  return (
    <>
      <div className="mgp-RunGraph-main">
        <ExprGraph
          graph={graph}
          height="100%"
          activeStep={activeStep}
          expandedGroups={expanded}
          onExpandedGroupsChange={onExpandedGroupsChange}
          selectedId={selectedId}
          onSelectedIdChange={setSelectedId}
          {...pointing}
          labels={graphLabels}
        />
        <RunExplanation
          graph={graph}
          stop={stop}
          sentence={sentence}
          groupName={tree.groups.get(group ?? '')?.path.at(-1) ?? ''}
          selectedId={selectedId}
          {...pointing}
          onStepInside={() => {
            if (!stop || group === null) return;
            onExpandedGroupsChange([...expanded, group]);
            onStepChange(stop.first);
          }}
          isMoving={isMoving}
          isPlaying={isPlaying}
          skips={steps.skips}
          problem={isMissing ? labels.noStep(String(place.activeStep), formatInteger(steps.lastStep)) : undefined}
          labels={labels}
        >
          <RunGraphCopies
            graph={graph}
            run={run}
            open={shown}
            title={`${title}, ${labels.atStep(formatInteger(moment.step))}`}
            expandedGroups={expanded}
            activeStep={activeStep}
            link={props.link}
            embedLink={props.embedLink}
            root={shortcutsIn}
            words={labels.copies}
          />
        </RunExplanation>
      </div>
      <StepControls
        steps={steps.walk}
        activeStep={steps.place}
        onActiveStepChange={(next) => onStepChange(steps.stepAt(next))}
        onPlayingChange={setPlaying}
        stepText={sentence?.replaceAll('`', '')}
        speeds={SPEEDS}
        shortcutsIn={shortcutsIn}
      />
    </>
  );
});

/** A graph of up to so many nodes can be read whole. */
const READ_WHOLE = 60;

/** Of a larger graph, the part that was asked for stands open; what leads to it is closed. */
function expandedAtFirst(request: NetworkRequest): readonly string[] {
  switch (request.kind) {
    case 'neuron': {
      const layer = `layer ${request.layer}`;
      return ['output', layer, `${layer}/neuron ${request.index + 1}`];
    }
    case 'point':
      return ['loss'];
    case 'loss':
      return request.points.length === 1 ? ['loss'] : [];
  }
}
