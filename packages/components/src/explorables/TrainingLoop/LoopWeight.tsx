import { formatNumber } from '../../internal/formatNumber.ts';
import { signOf } from '../../internal/NumberText.tsx';
import { fewerDecimals } from './fewerDecimals.ts';
import { LABEL } from './layoutLoopNetwork.ts';
import type { LoopParameter } from './loopFrame.ts';
import type { LoopReach } from './LoopReach.ts';

export interface LoopWeightProps {
  /** The middle of its numbers. */
  readonly x: number;
  readonly y: number;
  readonly reach: LoopReach;
  readonly parameter: LoopParameter | undefined;
  readonly isBias?: boolean;
  readonly selected: boolean;
}

/** A weight in the picture: its number, its gradient once that is known, and its new number once it has moved. */
export function LoopWeight({ x, y, reach, parameter, isBias = false, selected }: LoopWeightProps) {
  if (!parameter) return null;
  const { neuron, before, gradient, after } = parameter;
  const hasGradient = neuron >= reach.gradientsFrom;
  const value = reach.isUpdated ? after : before;
  const width = LABEL.width + (isBias ? 12 : 0);
  const height = hasGradient ? LABEL.height : 20;
  return (
    <g className="mgp-TrainingLoop-weight" data-bias={isBias} data-selected={selected}>
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx="6" />
      <text x={x} y={hasGradient ? y - 3 : y + 4} data-sign={signOf(value)}>
        {`${isBias ? 'b ' : ''}${formatNumber(value, { decimals: fewerDecimals(value, 3), sign: !isBias })}`}
      </text>
      {hasGradient && (
        <text x={x} y={y + 12} data-role="grad">
          {`∂ ${formatNumber(gradient, { decimals: fewerDecimals(gradient, 3) })}`}
        </text>
      )}
    </g>
  );
}
