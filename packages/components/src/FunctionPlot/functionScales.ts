import type { ScaleTypeToD3Scale } from '@visx/scale';
import { scaleLinear } from '@visx/scale';
import { formatPower, formatTicks } from '../internal/formatTicks.ts';
import type { PlotScales } from '../internal/PlotScales.ts';
import type { Domain } from '../internal/Domain.ts';

/** Space around the curve for the axes' labels, px. */
export const MARGIN = { top: 14, right: 14, bottom: 24, left: 48 } as const;
/** Room above and below the highest and the lowest tick, px, so that a level curve does not lie on the edge. */
const ROOM = 8;

/** Letters of a tick's label that the margin has room for. */
const LETTERS = 6;

/** The axes of a variable and the output. */
export interface FunctionScales extends PlotScales {
  readonly x: ScaleTypeToD3Scale<number>['linear'];
  readonly y: ScaleTypeToD3Scale<number>['linear'];
  readonly xDomain: Domain;
  readonly yDomain: Domain;
}

export interface FunctionScalesInput {
  /** Size of the whole picture, px. */
  readonly width: number;
  readonly height: number;
  readonly xDomain: Domain;
  readonly yDomain: Domain;
}

/** The value axis is made of round numbers, so that it stands still while the curve changes a little. */
export function functionScales(input: FunctionScalesInput): FunctionScales {
  const width = Math.max(1, input.width - MARGIN.left - MARGIN.right);
  const height = Math.max(1, input.height - MARGIN.top - MARGIN.bottom);
  const x = scaleLinear<number>({ domain: [...input.xDomain], range: [0, width] });
  const most = Math.max(2, Math.floor(height / 32));
  const room = Math.min(ROOM, height / 4);
  const y = scaleLinear<number>({ domain: [...input.yDomain], range: [height - room, room], nice: most });
  const xTicks = x.ticks(Math.max(2, Math.floor(width / 70)));
  const yTicks = y.ticks(most);
  return {
    width,
    height,
    x,
    y,
    xDomain: input.xDomain,
    yDomain: [y.invert(height), y.invert(0)],
    xTicks,
    xTickLabels: formatTicks(xTicks),
    yTicks,
    yTickLabels: shortEnough(formatTicks(yTicks)) ?? yTicks.map(formatPower),
  };
}

function shortEnough(labels: readonly string[]): readonly string[] | undefined {
  return labels.every(({ length }) => length <= LETTERS) ? labels : undefined;
}
