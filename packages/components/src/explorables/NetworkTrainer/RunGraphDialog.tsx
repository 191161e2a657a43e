import type { DataPoint, TrainerConfig, TrainingSnapshot } from '@micrograd-playground/engine';
import type { ReactNode } from 'react';
import { Suspense, useId, useMemo, useRef, useState } from 'react';
import { ErrorBoundary } from '../../internal/ErrorBoundary.tsx';
import { formatInteger } from '../../internal/formatNumber.ts';
import { CloseIcon } from '../../internal/icons.tsx';
import { lazyPart } from '../../internal/lazyPart.tsx';
import { useStableCallback } from '../../internal/useStableCallback.ts';
import type { GraphPlace, OpenRunGraph } from './OpenRunGraph.ts';
import { graphKeyOf, targetOf } from './OpenRunGraph.ts';
import { RunGraphFields } from './RunGraphFields.tsx';
import type { RunGraphLabels } from './runGraphLabels.ts';
import type { RunGraphTarget } from './runGraphRequest.ts';
import { runGraphRequest } from './runGraphRequest.ts';
import { meaningOf, nameOf } from './runGraphTexts.ts';
import type { RunPoint } from './runPoints.ts';
import type { TrainerLink } from './TrainerLink.ts';
import { useGraphPlace } from './useGraphPlace.ts';
import { useModal } from './useModal.ts';
import { useRunBatch } from './useRunBatch.ts';
import { useRunMoment } from './useRunMoment.ts';

// The graph's own code is large, and most readers of a trainer never ask for it.
const RunGraph = lazyPart(async () => (await import('./RunGraph.tsx')).RunGraph);

export interface RunGraphDialogProps {
  readonly config: TrainerConfig;
  readonly snapshot: TrainingSnapshot | undefined;
  /** The points that are trained on, in the order of the data set. */
  readonly train: readonly DataPoint[];
  readonly points: readonly RunPoint[];
  readonly opened: OpenRunGraph;
  readonly onTargetChange: (target: RunGraphTarget) => void;
  readonly pointId: string;
  readonly onPointIdChange: (id: string) => void;
  /** The reader rests at another step, or opened or closed groups. */
  readonly onPlaceChange: (place: GraphPlace) => void;
  /** Whether the run has come to the step at which it opens. */
  readonly hasArrived: boolean;
  readonly onClose: () => void;
  /** The address of a page that shows this graph, or how it is made for a step, to be copied. */
  readonly link?: TrainerLink;
  /** The address of such a page to be put into a frame. */
  readonly embedLink?: TrainerLink;
  readonly labels: RunGraphLabels;
  /** Controls of the run, which the open dialog covers. */
  readonly children: ReactNode;
}

/** The graph behind a number of a run, at the step where the run is or where it was held. */
export function RunGraphDialog(props: RunGraphDialogProps) {
  const { config, snapshot, train, points, opened, pointId, hasArrived, onClose, labels } = props;
  const id = useId();
  const dialog = useModal();
  const sheet = useRef<HTMLDivElement>(null);

  const graphKey = graphKeyOf(opened);
  const target = useTarget(opened);
  const { place, move } = useGraphPlace(graphKey, config, opened, props.onPlaceChange);
  const { moment, isHeld, setHeld, setStep } = useRunMoment(config, snapshot, train[0]?.x.length ?? 2, {
    activeStep: place.activeStep ?? null,
    onActiveStepChange: (activeStep) => move({ activeStep }),
    hasArrived,
  });
  const changeStep = useStableCallback(setStep);
  const changeGroups = useStableCallback((expandedGroups: readonly string[]) => move({ expandedGroups }));
  const { batch, tooLarge, isTrainingSet } = useRunBatch(moment, train);
  const point = points.find((one) => one.id === pointId) ?? points[0];
  const request = useMemo(
    () => runGraphRequest(target, config.model, point, batch, tooLarge),
    [target, config.model, point, batch, tooLarge],
  );
  const open = useMemo(() => (pointId === '' ? target : { ...target, pointId }), [target, pointId]);
  const naming = { model: config.model, point, isTrainingSet, batchSize: batch.length, tooLarge, labels };
  const name = nameOf(target, naming);
  const at = labels.atStep(moment ? formatInteger(moment.step) : '–');

  return (
    <dialog
      ref={dialog}
      className="mgp-RunGraph"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-meaning`}
      onClose={onClose}
    >
      <div ref={sheet} className="mgp-RunGraph-sheet">
        <header className="mgp-RunGraph-head">
          <h2 id={`${id}-title`} tabIndex={-1}>
            {name}, <span className="mgp-RunGraph-step">{at}</span>
          </h2>
          <button
            type="button"
            className="mgp-button mgp-RunGraph-close"
            aria-label={labels.close}
            title={labels.close}
            onClick={() => dialog.current?.close()}
          >
            <CloseIcon />
          </button>
          <p id={`${id}-meaning`}>{meaningOf(target, naming)}</p>
        </header>
        <RunGraphFields
          target={target}
          onTargetChange={props.onTargetChange}
          neuronName={(neuron) => nameOf(neuron, { ...naming, point: undefined })}
          lossName={nameOf({ kind: 'loss' }, naming)}
          points={points}
          point={point}
          onPointIdChange={props.onPointIdChange}
          follows={!isHeld}
          onFollowsChange={(follows) => setHeld(!follows)}
          labels={labels}
        />
        <div className="mgp-RunGraph-body">
          <ErrorBoundary name={name}>
            {moment && request ? (
              <Suspense
                fallback={
                  <div className="mgp-notice" role="status" aria-busy="true">
                    {labels.loadingGraph}
                  </div>
                }
              >
                <RunGraph
                  key={graphKey}
                  moment={moment}
                  request={request}
                  title={name}
                  place={place}
                  onStepChange={changeStep}
                  onExpandedGroupsChange={changeGroups}
                  isMoving={!isHeld && snapshot?.status === 'running'}
                  shortcutsIn={sheet}
                  open={open}
                  trainPoints={train}
                  link={props.link}
                  embedLink={props.embedLink}
                  labels={labels}
                />
              </Suspense>
            ) : (
              <div className="mgp-notice" role="status">
                {labels.noGraph}
              </div>
            )}
          </ErrorBoundary>
        </div>
        <footer className="mgp-RunGraph-foot">{props.children}</footer>
      </div>
    </dialog>
  );
}

/** What the open graph is the graph of: the same object, wherever in it the reader goes. */
function useTarget(opened: OpenRunGraph): RunGraphTarget {
  const [last, setLast] = useState(() => targetOf(opened));
  const target = graphKeyOf(last) === graphKeyOf(opened) ? last : targetOf(opened);
  if (target !== last) setLast(target);
  return target;
}
