'use client';

import type { TrainerConfig } from '@micrograd-playground/engine';
import { dataDomain, defaultTrainerConfig } from '@micrograd-playground/engine';
import type { ComponentPropsWithoutRef } from 'react';
import { useImperativeHandle, useMemo, useRef, useState } from 'react';
import { BoundaryHeatmap } from '../../BoundaryHeatmap/BoundaryHeatmap.tsx';
import { useTrainer } from '../../hooks/useTrainer.ts';
import { classNames } from '../../internal/classNames.ts';
import { ErrorBoundary } from '../../internal/ErrorBoundary.tsx';
import { guardedComponent } from '../../internal/guardedComponent.tsx';
import { useControllable } from '../../internal/useControllable.ts';
import { useElementWidth } from '../../internal/useElementWidth.ts';
import type { NeuronPosition } from '../../NetworkDiagram/createNetwork.ts';
import { NetworkDiagram } from '../../NetworkDiagram/NetworkDiagram.tsx';
import { TrainerControls } from '../../TrainerControls/TrainerControls.tsx';
import { DataPanel } from './DataPanel.tsx';
import { HistoryScrubber } from './HistoryScrubber.tsx';
import { LossPanel } from './LossPanel.tsx';
import { ModelPanel } from './ModelPanel.tsx';
import type { RunBackendLabels } from './RunBackend.tsx';
import { RunBackend } from './RunBackend.tsx';
import { RunCopies } from './RunCopies.tsx';
import type { RunCopiesLabels } from './runCopiesLabels.ts';
import { RUN_COPIES_LABELS } from './runCopiesLabels.ts';
import { RunGraphDialog } from './RunGraphDialog.tsx';
import type { RunGraphLabels } from './runGraphLabels.ts';
import { RUN_GRAPH_LABELS } from './runGraphLabels.ts';
import { runDataset } from './runDataset.ts';
import { runPoints } from './runPoints.ts';
import { RunStatistics } from './RunStatistics.tsx';
import { TrainingPanel } from './TrainingPanel.tsx';
import type { TrainerLink } from './TrainerLink.ts';
import { useArrival } from './useArrival.ts';
import type { OpenGraphProps } from './useOpenGraph.ts';
import { useOpenGraph } from './useOpenGraph.ts';
import { useRestOffScreen } from './useRestOffScreen.ts';
import { useRestStep } from './useRestStep.ts';
import { useStartedTrainer } from './useStartedTrainer.ts';

/** Parts of the trainer that an author may leave out. */
export type NetworkTrainerPart =
  | 'controls'
  | 'training'
  | 'data'
  | 'model'
  | 'statistics'
  | 'boundary'
  | 'loss'
  | 'history'
  | 'graphs'
  | 'copy';

export interface NetworkTrainerLabels extends RunBackendLabels, RunGraphLabels, RunCopiesLabels {
  readonly boundary: string;
  readonly loss: string;
}

const DEFAULT_LABELS: NetworkTrainerLabels = {
  ...RUN_GRAPH_LABELS,
  ...RUN_COPIES_LABELS,
  boundary: 'Decision boundary',
  loss: 'Loss',
  wasm: 'WebAssembly',
  interpreter: 'Interpreter',
  speed: (millions) => `${millions} M samples/s`,
};

export interface NetworkTrainerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, OpenGraphProps {
  /** The run to start with. Default: two moons, see the engine's `defaultTrainerConfig`. */
  readonly defaultConfig?: TrainerConfig;
  /** The run, where the page keeps it. Another config starts another run from step 0. */
  readonly config?: TrainerConfig;
  readonly onConfigChange?: (config: TrainerConfig) => void;
  /** Steps to train at once when mounted, so that a link opens a run where it was left. Default 0. */
  readonly initialStep?: number;
  /** Called when training rests at a step: after a pause, a single step, a scrub or the end. */
  readonly onStepChange?: (step: number) => void;
  /** Updates per second to begin with; Infinity for as fast as the machine can. Default 200. */
  readonly defaultSpeed?: number;
  /**
   * The address of a page that shows this run, or how it is made for a step and the graph that is open, to be copied.
   * Default none.
   */
  readonly link?: TrainerLink;
  /** The address of such a page to be put into a frame. Default none. */
  readonly embedLink?: TrainerLink;
  /** Parts to leave out. Default none. */
  readonly hide?: readonly NetworkTrainerPart[];
  /** Makes the worker that trains, for pages whose rules need their own. */
  readonly createWorker?: () => Worker;
  readonly labels?: Partial<NetworkTrainerLabels>;
}

const BOUNDARY_RESOLUTION = 100;
const NEURON_RESOLUTION = 24;
/** From this width on the three columns stand side by side. */
const WIDE = 1080;
const NOTHING_HIDDEN: readonly NetworkTrainerPart[] = [];

/** Choose data and a network, press Train, and watch the loss fall and the decision boundary bend. */
export const NetworkTrainer = guardedComponent(function NetworkTrainer(
  {
    defaultConfig = defaultTrainerConfig,
    config: givenConfig,
    onConfigChange,
    initialStep = 0,
    onStepChange,
    defaultSpeed = 200,
    openGraph,
    defaultOpenGraph,
    onOpenGraphChange,
    link,
    embedLink,
    hide = NOTHING_HIDDEN,
    createWorker,
    labels,
    className,
    ...rest
  }: NetworkTrainerProps,
  ref,
) {
  const words = useMemo(() => ({ ...DEFAULT_LABELS, ...labels }), [labels]);
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => root.current);
  const [config, setConfig] = useControllable(givenConfig, defaultConfig, onConfigChange);
  const [speed, setSpeed] = useState(defaultSpeed);
  const shows = (part: NetworkTrainerPart): boolean => !hide.includes(part);

  const dataset = useMemo(() => runDataset(config.dataset, config.seed), [config.dataset, config.seed]);
  const domain = useMemo(() => dataDomain([...dataset.train, ...dataset.test]), [dataset]);
  const diagramHeight = useElementWidth(root, 0) > WIDE ? 540 : 420;
  const diagram = !hide.includes('model');
  const boundary = useMemo(
    () => ({ resolution: BOUNDARY_RESOLUTION, neuronResolution: diagram ? NEURON_RESOLUTION : 0, ...domain }),
    [domain, diagram],
  );
  const trainer = useStartedTrainer(config, { boundary, createWorker, initialStep, stepsPerSecond: speed });
  const snapshot = useTrainer(trainer);
  const running = snapshot?.status === 'running';

  const run = () => trainer?.run({ stepsPerSecond: speed });
  const changeSpeed = (next: number) => {
    setSpeed(next);
    if (running) trainer?.run({ stepsPerSecond: next });
  };

  useRestOffScreen(root, trainer, speed);

  const hasArrived = useArrival(config, snapshot, initialStep);
  useRestStep(snapshot, hasArrived, onStepChange);

  const points = useMemo(() => runPoints(dataset), [dataset]);
  const graph = useOpenGraph({ openGraph, defaultOpenGraph, onOpenGraphChange }, config.model, points);
  const { opened, pointId } = graph;
  const graphs = shows('graphs');
  const selectPoint = (id: string | null) => graph.choosePoint(id, graphs ? { kind: 'point' } : null);
  const openNeuron = (neuron: NeuronPosition | null) => {
    graph.open(neuron && neuron.layer > 0 ? { kind: 'neuron', ...neuron } : null);
  };
  const openNeurons = graphs && {
    selectedNeuron: opened?.kind === 'neuron' ? opened : null,
    onSelectedNeuronChange: openNeuron,
  };

  const controls = (
    <TrainerControls
      status={snapshot?.status ?? 'idle'}
      step={snapshot?.step ?? 0}
      maxSteps={snapshot?.maxSteps ?? config.maxSteps ?? 0}
      message={snapshot?.message}
      onRun={run}
      onPause={() => trainer?.pause()}
      onStep={() => trainer?.step()}
      onReset={() => trainer?.reset()}
      onNewWeights={() => setConfig(withNewWeights(config))}
      speed={speed}
      onSpeedChange={changeSpeed}
    />
  );
  const history = (
    <HistoryScrubber snapshot={snapshot} maxSteps={config.maxSteps} onSeek={(step) => trainer?.seek(step)} />
  );

  const copies = shows('copy') && (
    <RunCopies
      config={config}
      trainer={trainer}
      points={points}
      link={link}
      embedLink={embedLink}
      root={root}
      labels={words}
    />
  );

  return (
    <div {...rest} ref={root} className={classNames('mgp mgp-NetworkTrainer', className)}>
      <ErrorBoundary name="The trainer">
        {(shows('controls') || shows('training')) && (
          <div className="mgp-NetworkTrainer-bar">
            {shows('controls') && controls}
            {shows('training') && <TrainingPanel config={config} onConfigChange={setConfig} />}
          </div>
        )}
        <div className="mgp-NetworkTrainer-body">
          {shows('data') && <DataPanel config={config} onConfigChange={setConfig} />}
          {shows('model') && (
            <section className="mgp-NetworkTrainer-model">
              <ModelPanel config={config} onConfigChange={setConfig} />
              <NetworkDiagram
                model={config.model}
                parameters={snapshot?.parameters}
                neuronBoundaries={snapshot?.neuronBoundaries}
                xDomain={domain.xDomain}
                yDomain={domain.yDomain}
                height={diagramHeight}
                {...openNeurons}
              />
              {graphs && <p className="mgp-NetworkTrainer-hint">{words.openNeuron}</p>}
              <RunBackend snapshot={snapshot} labels={words} />
            </section>
          )}
          <section className="mgp-NetworkTrainer-results">
            {shows('statistics') && <RunStatistics snapshot={snapshot} />}
            {!shows('boundary') && copies}
            {shows('boundary') && (
              <div>
                <div className="mgp-NetworkTrainer-head">
                  <h3 className="mgp-heading">{words.boundary}</h3>
                  {copies}
                </div>
                <BoundaryHeatmap
                  boundary={snapshot?.boundary ?? null}
                  points={points}
                  selectedPointId={pointId}
                  onSelectPoint={selectPoint}
                  labels={graphs ? { hint: words.openPoint } : undefined}
                />
              </div>
            )}
            {shows('loss') && (
              <div>
                <div className="mgp-NetworkTrainer-head">
                  <h3 className="mgp-heading">{words.loss}</h3>
                  {graphs && (
                    <button
                      type="button"
                      className="mgp-button"
                      data-variant="chip"
                      aria-label={words.openLossName}
                      onClick={() => graph.open({ kind: 'loss' })}
                    >
                      {words.openLoss}
                    </button>
                  )}
                </div>
                <LossPanel snapshot={snapshot} onSeek={(step) => trainer?.seek(step)} />
              </div>
            )}
          </section>
        </div>
        {shows('history') && history}
        {graphs && opened && (
          <RunGraphDialog
            config={config}
            snapshot={snapshot}
            train={dataset.train}
            points={points}
            opened={opened}
            onPlaceChange={graph.rest}
            hasArrived={hasArrived}
            onTargetChange={graph.open}
            pointId={pointId ?? ''}
            onPointIdChange={(id) => graph.choosePoint(id)}
            onClose={() => graph.open(null)}
            link={link}
            embedLink={embedLink}
            labels={words}
          >
            {controls}
            {history}
          </RunGraphDialog>
        )}
      </ErrorBoundary>
    </div>
  );
});

/** The same run from other initial weights: the data and their split stay. */
function withNewWeights(config: TrainerConfig): TrainerConfig {
  const { initialParameters: _, ...rest } = config;
  return { ...rest, weightSeed: ((config.weightSeed ?? config.seed) + 1) >>> 0 };
}
