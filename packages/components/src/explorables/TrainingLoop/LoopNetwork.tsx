import { useMemo, useRef } from 'react';
import { formatNumber } from '../../internal/formatNumber.ts';
import { signOf } from '../../internal/NumberText.tsx';
import { useElementWidth } from '../../internal/useElementWidth.ts';
import { fewerDecimals } from './fewerDecimals.ts';
import { BOX, layoutLoopNetwork } from './layoutLoopNetwork.ts';
import type { LoopFrame, LoopPoint } from './loopFrame.ts';
import { LoopLines } from './LoopLines.tsx';
import type { LoopReach } from './LoopReach.ts';
import { LoopWeight } from './LoopWeight.tsx';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';

export interface LoopNetworkProps {
  readonly frame: LoopFrame;
  readonly reach: LoopReach;
  readonly point: LoopPoint | undefined;
  /** Index of the parameter that stands out. */
  readonly selected: number;
  readonly words: TrainingLoopLabels;
}

/** Width that is assumed where nothing can be measured. */
const ASSUMED_WIDTH = 640;

/** The network at a moment: the outputs for one point and their loss, the weights, and their gradients where known. */
export function LoopNetwork({ frame, reach, point, selected, words }: LoopNetworkProps) {
  const box = useRef<HTMLDivElement>(null);
  const available = useElementWidth(box, ASSUMED_WIDTH);
  const { neurons, parameters } = frame;
  const shape = neurons.map(({ length }) => length).join(' ');
  const layout = useMemo(() => layoutLoopNetwork(shape.split(' ').map(Number), available), [shape, available]);
  const { width, height, loss } = layout;
  const inputCount = neurons[0]?.length ?? 0;
  const inputs = (point?.x ?? []).map((x, i) => `${neurons[0]?.[i] ?? ''} = ${formatNumber(x)}`).join(', ');
  const output = reach.hasOutput ? formatNumber(point?.output ?? NaN) : undefined;
  return (
    <div ref={box} className="mgp-TrainingLoop-network">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ maxWidth: width }}
        role="img"
        aria-label={words.networkSummary(inputs, output)}
      >
        <LoopLines frame={frame} reach={reach} layout={layout} />
        {layout.neurons.map((neuron, i) => {
          const { layer, index, x, y, bias } = neuron;
          const value = point?.outputs[layer]?.[index] ?? NaN;
          const flat = i - inputCount;
          const top = y - neuron.height / 2;
          return (
            <g key={`${layer}/${index}`} data-now={flat >= 0 && flat === reach.neuron ? reach.stage : undefined}>
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
              <Value x={x} y={top + 36} value={value} known={flat < reach.outputs} unknown={words.unknown} />
              {bias !== undefined && (
                <LoopWeight
                  x={x}
                  y={top + 60}
                  reach={reach}
                  parameter={parameters[bias]}
                  isBias
                  selected={bias === selected}
                />
              )}
            </g>
          );
        })}
        <g data-now={reach.stage === 'loss' && !reach.hasLoss ? 'forward' : undefined}>
          <rect
            className="mgp-TrainingLoop-box"
            data-kind="loss"
            x={loss.x - BOX.width / 2}
            y={loss.y - BOX.neuron / 2}
            width={BOX.width}
            height={BOX.neuron}
            rx="9"
          />
          <text className="mgp-TrainingLoop-neuron" x={loss.x} y={loss.y - BOX.neuron / 2 + 18}>
            {words.loss}
          </text>
          <Value
            x={loss.x}
            y={loss.y - BOX.neuron / 2 + 36}
            value={point?.loss ?? NaN}
            known={reach.hasLosses}
            unsigned
            unknown={words.unknown}
          />
          <text className="mgp-TrainingLoop-neuron" x={loss.x} y={loss.y + 22}>
            {words.target}{' '}
            <tspan data-sign={signOf(point?.label ?? NaN)}>{(point?.label ?? 0) > 0 ? '+1' : '−1'}</tspan>
          </text>
        </g>
        {layout.lines.map(({ parameter, label }) => (
          <LoopWeight
            key={parameter}
            {...label}
            reach={reach}
            parameter={parameters[parameter]}
            selected={parameter === selected}
          />
        ))}
      </svg>
    </div>
  );
}

interface ValueProps {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly known: boolean;
  /** Without the colour of its sign. */
  readonly unsigned?: boolean;
  readonly unknown: string;
}

function Value({ x, y, value, known, unsigned = false, unknown }: ValueProps) {
  return (
    <text className="mgp-TrainingLoop-value" x={x} y={y} data-sign={known && !unsigned ? signOf(value) : undefined}>
      {known ? formatNumber(value, { decimals: fewerDecimals(value, 4) }) : unknown}
    </text>
  );
}
