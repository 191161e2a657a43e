import { useMemo, useRef } from 'react';
import { formatNumber } from '../internal/formatNumber.ts';
import { signOf } from '../internal/NumberText.tsx';
import { useElementWidth } from '../internal/useElementWidth.ts';
import { BOX, layoutLoopNetwork } from './layoutLoopNetwork.ts';
import type { LoopFrame, LoopPoint } from './loopFrame.ts';
import type { LoopStage } from './loopStage.ts';
import { isKnown } from './loopStage.ts';
import { LoopWeight } from './LoopWeight.tsx';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';

export interface LoopNetworkProps {
  readonly frame: LoopFrame;
  readonly stage: LoopStage;
  readonly point: LoopPoint | undefined;
  /** Index of the parameter that stands out. */
  readonly selected: number;
  readonly words: TrainingLoopLabels;
}

/** Width that is assumed where nothing can be measured. */
const ASSUMED_WIDTH = 640;

/** The network at a stage: the outputs for one point, the weights, and, once they are known, their gradients. */
export function LoopNetwork({ frame, stage, point, selected, words }: LoopNetworkProps) {
  const box = useRef<HTMLDivElement>(null);
  const available = useElementWidth(box, ASSUMED_WIDTH);
  const { neurons, parameters } = frame;
  const shape = neurons.map(({ length }) => length).join(' ');
  const layout = useMemo(() => layoutLoopNetwork(shape.split(' ').map(Number), available), [shape, available]);
  const { width, height } = layout;
  const inputs = (point?.x ?? []).map((x, i) => `${neurons[0]?.[i] ?? ''} = ${formatNumber(x)}`).join(', ');
  return (
    <div ref={box} className="mgp-TrainingLoop-network">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ maxWidth: width }}
        role="img"
        aria-label={words.networkSummary(inputs, formatNumber(point?.output ?? NaN))}
      >
        {layout.lines.map(({ parameter, from, to }) => {
          const weight = parameters[parameter];
          const value = (stage === 'update' ? weight?.after : weight?.before) ?? NaN;
          return (
            <line
              key={parameter}
              className="mgp-TrainingLoop-line"
              data-sign={signOf(value)}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              strokeWidth={1 + Math.min(5, 2.2 * Math.abs(value))}
            />
          );
        })}
        {layout.neurons.map((neuron) => {
          const { layer, index, x, y, bias } = neuron;
          const value = point?.outputs[layer]?.[index] ?? NaN;
          const known = layer === 0 || isKnown('forward', stage);
          const top = y - neuron.height / 2;
          return (
            <g key={`${layer}/${index}`}>
              <rect
                className="mgp-TrainingLoop-box"
                x={x - BOX.width / 2}
                y={top}
                width={BOX.width}
                height={neuron.height}
                rx="9"
              />
              <text className="mgp-TrainingLoop-neuron" x={x} y={top + 18}>
                {neurons[layer]?.[index]}
              </text>
              <text className="mgp-TrainingLoop-value" x={x} y={top + 36} data-sign={signOf(value)}>
                {known ? formatNumber(value) : words.unknown}
              </text>
              {bias !== undefined && (
                <LoopWeight
                  x={x}
                  y={top + 60}
                  stage={stage}
                  parameter={parameters[bias]}
                  isBias
                  selected={bias === selected}
                />
              )}
            </g>
          );
        })}
        {layout.lines.map(({ parameter, label }) => (
          <LoopWeight
            key={parameter}
            {...label}
            stage={stage}
            parameter={parameters[parameter]}
            selected={parameter === selected}
          />
        ))}
      </svg>
    </div>
  );
}
