import type { DrawnFlow, LoopDrawing } from './loopDrawing.ts';
import type { LoopStage } from './loopStage.ts';

export interface LoopLinesProps {
  readonly drawing: LoopDrawing;
  readonly stage: LoopStage;
}

/** The lines of a network; along those that are at work something flows, outputs to the right and gradients back. */
export function LoopLines({ drawing, stage }: LoopLinesProps) {
  return (
    <>
      {drawing.lines.map(({ key, sign, width, ...line }) => (
        <line key={key} className="mgp-TrainingLoop-line" data-sign={sign} {...ends(line)} strokeWidth={width} />
      ))}
      {drawing.flows.map((flow) => (
        <line
          key={flow.key}
          className="mgp-TrainingLoop-flow"
          data-stage={stage}
          {...ends(flow)}
          pathLength={Math.round(Math.hypot(flow.to.x - flow.from.x, flow.to.y - flow.from.y))}
        />
      ))}
    </>
  );
}

function ends({ from, to }: Pick<DrawnFlow, 'from' | 'to'>) {
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}
