import { Group } from '@visx/group';
import { Line } from '@visx/shape';
import type { LossExtent } from './lossExtent.ts';
import type { LossScales } from './lossScales.ts';
import type { LossSeries } from './LossSeries.ts';
import { indexAtOrBefore, stepAt } from './LossSeries.ts';

export interface LossCursorProps {
  readonly series: readonly LossSeries[];
  readonly extents: readonly LossExtent[];
  readonly scales: LossScales;
  readonly step: number;
  /** 'hover' under the pointer, 'set' where it was put, 'end' where it follows the newest step. */
  readonly kind: 'hover' | 'set' | 'end';
}

/** The line at the step shown, with a dot on each curve. */
export function LossCursor({ series, extents, scales, step, kind }: LossCursorProps) {
  const x = scales.x(step);
  return (
    <Group className="mgp-LossCurve-cursor" data-kind={kind}>
      <Line from={{ x, y: 0 }} to={{ x, y: scales.height }} />
      {series.map((line, index) => {
        const at = indexAtOrBefore(line, step);
        if (at < 0 || at >= (extents[index]?.finite ?? 0)) return null;
        return (
          <circle
            key={line.id}
            data-line={index % 4}
            cx={scales.x(stepAt(line, at))}
            cy={scales.y(line.losses[at] ?? 0)}
            r={3.5}
          />
        );
      })}
    </Group>
  );
}
