import type { ScaleTypeToD3Scale } from '@visx/scale';
import { scaleLinear, scaleLog } from '@visx/scale';
import type { Domain } from '../internal/Domain.ts';
import { formatPower, formatTicks } from '../internal/formatTicks.ts';
import { formatInteger } from '../internal/formatNumber.ts';
import type { PlotScales } from '../internal/PlotScales.ts';
import type { YScale } from './lossDomain.ts';
import { logTicks } from './lossDomain.ts';

/** Space around the lines for the axes' labels, px. */
export const MARGIN = { top: 10, right: 14, bottom: 24, left: 48 } as const;

/** The axes of steps and losses; losses below a logarithmic domain are put on its lower edge. */
export interface LossScales extends PlotScales {
  readonly stepAtPixel: (x: number) => number;
  /** The scale of the losses itself, for grid lines. */
  readonly yScale: ScaleTypeToD3Scale<number>['linear'] | ScaleTypeToD3Scale<number>['log'];
}

export interface LossScalesInput {
  /** Size of the whole picture, px. */
  readonly width: number;
  readonly height: number;
  readonly xDomain: Domain;
  readonly yDomain: Domain;
  readonly yScale: YScale;
}

export function lossScales(input: LossScalesInput): LossScales {
  const width = Math.max(1, input.width - MARGIN.left - MARGIN.right);
  const height = Math.max(1, input.height - MARGIN.top - MARGIN.bottom);
  const x = scaleLinear<number>({ domain: [...input.xDomain], range: [0, width] });
  const most = Math.max(2, Math.floor(height / 32));
  const common = { domain: [...input.yDomain], range: [height, 0] };
  const log = input.yScale === 'log';
  const y = log ? scaleLog<number>({ ...common, clamp: true }) : scaleLinear<number>(common);
  const lowest = input.yDomain[0];
  const xTicks = x.ticks(Math.max(2, Math.floor(width / 90))).filter(Number.isInteger);
  const yTicks = log ? logTicks(input.yDomain, most) : y.ticks(most);
  return {
    width,
    height,
    x: (step) => x(step),
    y: log ? (loss) => y(Math.max(loss, lowest)) : (loss) => y(loss),
    yScale: y,
    stepAtPixel: (px) => x.invert(px),
    xTicks,
    xTickLabels: xTicks.map((tick) => (tick >= 1e6 ? formatPower(tick) : formatInteger(tick))),
    yTicks,
    yTickLabels: log ? yTicks.map(logLabel) : formatTicks(yTicks),
  };
}

function logLabel(tick: number): string {
  return tick >= 1e-3 && tick < 1e4 ? String(tick) : formatPower(tick);
}
