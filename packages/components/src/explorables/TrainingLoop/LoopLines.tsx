import { signOf } from '../../internal/NumberText.tsx';
import type { LoopNetworkLayout, Point } from './layoutLoopNetwork.ts';
import type { LoopFrame } from './loopFrame.ts';
import type { LoopReach } from './LoopReach.ts';

export interface LoopLinesProps {
  readonly frame: LoopFrame;
  readonly reach: LoopReach;
  readonly layout: LoopNetworkLayout;
}

/** The lines of a network; along those that are at work something flows, outputs to the right and gradients back. */
export function LoopLines({ frame, reach, layout }: LoopLinesProps) {
  const { neurons, parameters } = frame;
  const { stage, neuron } = reach;
  const outputNeuron = neurons.slice(1).flat().length - 1;
  const passesLoss = stage === 'loss' ? !reach.hasLoss : stage === 'backward' && neuron === outputNeuron;
  return (
    <>
      {layout.lines.map(({ parameter, from, to }) => {
        const weight = parameters[parameter];
        const value = (reach.isUpdated ? weight?.after : weight?.before) ?? NaN;
        return (
          <line
            key={parameter}
            className="mgp-TrainingLoop-line"
            data-sign={signOf(value)}
            {...ends(from, to)}
            strokeWidth={1 + Math.min(5, 2.2 * Math.abs(value) || 0)}
          />
        );
      })}
      <line className="mgp-TrainingLoop-line" {...ends(layout.loss.from, layout.loss.to)} strokeWidth={1.5} />
      {layout.lines.map(({ parameter, from, to }) => {
        const { neuron: target, source } = parameters[parameter] ?? {};
        const flows = neuron !== undefined && neuron === (stage === 'forward' ? target : source);
        return flows && <Flow key={`${parameter}/${stage}/${neuron}`} stage={stage} from={from} to={to} />;
      })}
      {passesLoss && <Flow stage={stage} {...layout.loss} />}
    </>
  );
}

function Flow({ stage, from, to }: { readonly stage: string; readonly from: Point; readonly to: Point }) {
  const isBackward = stage === 'backward';
  return (
    <line
      className="mgp-TrainingLoop-flow"
      data-stage={stage}
      {...(isBackward ? ends(to, from) : ends(from, to))}
      pathLength={Math.round(Math.hypot(to.x - from.x, to.y - from.y))}
    />
  );
}

function ends(from: Point, to: Point) {
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}
