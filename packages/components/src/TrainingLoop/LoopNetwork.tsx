import { useMemo } from 'react';
import { formatNumber } from '../internal/formatNumber.ts';
import { signOf } from '../internal/NumberText.tsx';
import { BOX, layoutLoopNetwork } from './layoutLoopNetwork.ts';
import type { LoopFrame, LoopPoint } from './loopFrame.ts';
import { LoopWeight } from './LoopWeight.tsx';
import type { LoopStage } from './loopStage.ts';
import { isKnown } from './loopStage.ts';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';

export interface LoopNetworkProps {
  readonly frame: LoopFrame;
  readonly stage: LoopStage;
  readonly point: LoopPoint | undefined;
  /** Index of the parameter that stands out. */
  readonly selected: number;
  readonly words: TrainingLoopLabels;
}

/** The network at a stage: the outputs for one point, the weights, and, once they are known, their gradients. */
export function LoopNetwork({ frame, stage, point, selected, words }: LoopNetworkProps) {
  const { neurons, parameters } = frame;
  const shape = neurons.map(({ length }) => length).join(' ');
  const { width, height, ...layout } = useMemo(() => layoutLoopNetwork(shape.split(' ').map(Number)), [shape]);
  const inputs = (point?.x ?? []).map((x, i) => `${neurons[0]?.[i] ?? ''} = ${formatNumber(x)}`).join(', ');
  const weight = (parameter: number) => parameters[parameter];
  return (
    <svg
      className="mgp-TrainingLoop-network"
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: width }}
      role="img"
      aria-label={words.networkSummary(inputs, formatNumber(point?.output ?? NaN))}
      data-stage={stage}
    >
      {layout.lines.map(({ parameter, from, to }) => {
        const value = shownWeight(weight(parameter), stage);
        return (
          <line
            key={parameter}
            className="mgp-TrainingLoop-line"
            data-sign={signOf(value)}
            data-selected={parameter === selected}
            x1={from.x + BOX.width / 2}
            y1={from.y}
            x2={to.x - BOX.width / 2}
            y2={to.y}
            strokeWidth={1 + Math.min(5, 2.2 * Math.abs(value))}
          />
        );
      })}
      {layout.neurons.map(({ layer, index, x, y }) => {
        const value = point?.outputs[layer]?.[index] ?? NaN;
        const known = layer === 0 || isKnown('forward', stage);
        return (
          <g key={`${layer}/${index}`} transform={`translate(${x - BOX.width / 2},${y - BOX.height / 2})`}>
            <rect className="mgp-TrainingLoop-box" width={BOX.width} height={BOX.height} rx="9" />
            <text className="mgp-TrainingLoop-neuron" x={BOX.width / 2} y="18">
              {neurons[layer]?.[index]}
            </text>
            <text className="mgp-TrainingLoop-value" x={BOX.width / 2} y="36" data-sign={signOf(value)}>
              {known ? formatNumber(value) : words.unknown}
            </text>
          </g>
        );
      })}
      {layout.lines.map(({ parameter, x, y }) => (
        <LoopWeight
          key={parameter}
          {...{ x, y, stage }}
          parameter={weight(parameter)}
          selected={parameter === selected}
        />
      ))}
      {layout.biases.map(({ parameter, neuron }) => (
        <LoopWeight
          key={parameter}
          x={neuron.x}
          y={neuron.y + BOX.height / 2 + 22}
          stage={stage}
          parameter={weight(parameter)}
          isBias
          selected={parameter === selected}
        />
      ))}
    </svg>
  );
}

/** The weight as the stage leaves it. */
export function shownWeight(parameter: LoopFrame['parameters'][number] | undefined, stage: LoopStage): number {
  return (stage === 'update' ? parameter?.after : parameter?.before) ?? NaN;
}
