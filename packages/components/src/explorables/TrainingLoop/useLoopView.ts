import type { TrainerConfig } from '@micrograd-playground/engine';
import { DEFAULT_MAX_STEPS } from '@micrograd-playground/engine';
import { useControllable } from '../../internal/useControllable.ts';
import type { LoopFrame } from './loopFrame.ts';
import type { LoopPlace, LoopStage } from './loopStage.ts';
import { countLoopMoments, momentOf, moveMoment, moveStage } from './loopStage.ts';
import type { LoopView } from './LoopView.ts';
import { DEFAULT_LOOP_VIEW } from './LoopView.ts';
import { useLoopFrame } from './useLoopFrame.ts';

export interface LoopViewProps {
  /** Where it stands, where the page keeps it. */
  readonly view?: LoopView;
  /** Where it begins. Default: the first forward pass, for the second point. */
  readonly defaultView?: Partial<LoopView>;
  readonly onViewChange?: (view: LoopView) => void;
}

export interface ShownLoop {
  readonly frame: LoopFrame;
  readonly neuronCount: number;
  readonly place: LoopPlace;
  /** The same as a view to begin with: what is shown, also where less than that was asked for. */
  readonly view: LoopView;
  readonly point: number;
  readonly parameter: number;
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
  readonly choosePoint: (point: number) => void;
  /** Also goes to the moment at which its neuron is at work. */
  readonly chooseParameter: (parameter: number) => void;
  readonly goTo: (step: number, stage: LoopStage, moment?: number) => void;
  readonly moveMoment: (by: 1 | -1) => void;
  readonly moveStage: (by: 1 | -1) => void;
}

/** What a loop shows at a view of it, and how it gets elsewhere. */
export function useLoopView(
  config: TrainerConfig,
  { view: given, defaultView, onViewChange }: LoopViewProps,
): ShownLoop {
  const [view, setView] = useControllable(given, { ...DEFAULT_LOOP_VIEW, ...defaultView }, onViewChange);
  const lastStep = (config.maxSteps ?? DEFAULT_MAX_STEPS) - 1;
  const wanted = within(view.step, lastStep);
  const frame = useLoopFrame(config, wanted);
  const neuronCount = frame.neurons.slice(1).reduce((count, { length }) => count + length, 0);
  // A run that has diverged stands at the end of its last update.
  const stage = frame.step < wanted ? 'update' : view.stage;
  const lastMoment = countLoopMoments(stage, neuronCount) - 1;
  const place = { step: frame.step, stage, moment: within(view.moment ?? lastMoment, lastMoment) };
  const isAtEnd = stage === 'update' && (frame.step >= lastStep || frame.ending !== undefined);

  const point = within(view.point, frame.points.length - 1);
  const parameterWithin = (index: number): number => within(index, frame.parameters.length - 1);

  const go = (to: LoopPlace, chosen: Partial<LoopView> = {}) => {
    const isDone = to.moment === countLoopMoments(to.stage, neuronCount) - 1;
    const moment = isDone ? null : to.moment;
    setView({ ...view, ...chosen, step: within(to.step, lastStep), stage: to.stage, moment });
  };
  return {
    frame,
    neuronCount,
    place,
    view: {
      step: place.step,
      stage,
      moment: place.moment === lastMoment ? null : place.moment,
      point,
      parameter: view.parameter === null ? null : parameterWithin(view.parameter),
    },
    point,
    parameter: parameterWithin(view.parameter ?? firstOutputWeight(frame)),
    isAtStart: place.step === 0 && stage === 'forward' && place.moment === 0,
    isAtEnd,
    choosePoint: (point) => setView({ ...view, point }),
    chooseParameter: (parameter) => {
      const moment = momentOf(stage, frame.parameters[parameter]?.neuron ?? 0, neuronCount);
      go({ ...place, moment: moment ?? place.moment }, { parameter });
    },
    goTo: (step, to, moment) => go({ step, stage: to, moment: moment ?? countLoopMoments(to, neuronCount) - 1 }),
    moveMoment: (by) => go(moveMoment(place, by, neuronCount)),
    moveStage: (by) => go(moveStage(place, by, neuronCount)),
  };
}

function within(wanted: number, last: number): number {
  return Math.max(0, Math.min(last, Math.floor(wanted) || 0));
}

/** The weight that is easiest to follow: it is nearest to the loss. */
function firstOutputWeight({ parameters, neurons }: LoopFrame): number {
  return parameters.length - 1 - (neurons.at(-2)?.length ?? 0);
}
