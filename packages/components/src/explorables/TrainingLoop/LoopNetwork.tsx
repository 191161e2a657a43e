import { useMemo, useRef } from 'react';
import { useElementWidth } from '../../internal/useElementWidth.ts';
import { layoutLoopNetwork } from './layoutLoopNetwork.ts';
import type { DrawnText, LoopDrawingOptions } from './loopDrawing.ts';
import { loopDrawing } from './loopDrawing.ts';
import { LoopLines } from './LoopLines.tsx';
import { networkSummary } from './networkSummary.ts';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';

export interface LoopNetworkProps extends LoopDrawingOptions {
  readonly words: TrainingLoopLabels;
}

/** Width that is assumed where nothing can be measured. */
const ASSUMED_WIDTH = 640;

/** The network at a moment: the outputs for one point and their loss, the weights, and their gradients where known. */
export function LoopNetwork(props: LoopNetworkProps) {
  const { frame, reach } = props;
  const box = useRef<HTMLDivElement>(null);
  const available = useElementWidth(box, ASSUMED_WIDTH);
  const shape = frame.neurons.map(({ length }) => length).join(' ');
  const layout = useMemo(() => layoutLoopNetwork(shape.split(' ').map(Number), available), [shape, available]);
  const drawing = loopDrawing(layout, props);
  return (
    <div ref={box} className="mgp-TrainingLoop-network">
      <svg
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        style={{ maxWidth: drawing.width }}
        role="img"
        aria-label={networkSummary(props)}
      >
        <LoopLines drawing={drawing} stage={reach.stage} />
        {drawing.neurons.map(({ key, kind, now, x, y, width, height, texts }) => (
          <g key={key} data-now={now}>
            <rect
              className="mgp-TrainingLoop-box"
              data-kind={kind}
              x={x - width / 2}
              y={y - height / 2}
              width={width}
              height={height}
              rx="9"
            />
            <Texts texts={texts} />
          </g>
        ))}
        {drawing.weights.map(({ key, isBias, selected, x, y, width, height, texts }) => (
          <g key={key} className="mgp-TrainingLoop-weight" data-bias={isBias} data-selected={selected}>
            <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx="6" />
            <Texts texts={texts} />
          </g>
        ))}
      </svg>
    </div>
  );
}

function Texts({ texts }: { readonly texts: readonly DrawnText[] }) {
  return texts.map(({ x, y, role, text, sign, end }) => (
    <text key={y} x={x} y={y} data-role={role} data-sign={sign}>
      {text}
      {end && (
        <>
          {' '}
          <tspan data-sign={end.sign}>{end.text}</tspan>
        </>
      )}
    </text>
  ));
}
