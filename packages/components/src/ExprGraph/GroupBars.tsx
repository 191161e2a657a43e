import type { NodeState } from './graphStates.ts';
import { useNodeState } from './GraphStateStore.ts';

const WIDTH = 120;
const HEIGHT = 18;
const WIDEST = 12;
const NONE: readonly undefined[] = [];
const valuesOf = (state: NodeState) => state.values ?? NONE;

/** The values that leave a group as small bars: up and down from zero, as high as they are large among each other. */
export function GroupBars({ id, count }: { readonly id: string; readonly count: number }) {
  return <Bars values={useNodeState(id, valuesOf)} count={count} />;
}

export interface BarsProps {
  readonly values: readonly (number | undefined)[];
  readonly count: number;
}

export function Bars({ values, count }: BarsProps) {
  const pitch = Math.min(WIDEST, WIDTH / Math.max(1, count));
  const known = values.filter((value) => value !== undefined && Number.isFinite(value));
  const most = Math.max(1e-12, ...known.map((value) => Math.abs(value ?? 0)));
  return (
    <svg
      className="mgp-ExprGraph-bars"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      <path className="mgp-ExprGraph-zero" d={`M0 ${HEIGHT / 2}h${pitch * count}`} />
      {values.map((value, k) => {
        if (value === undefined || !Number.isFinite(value)) return null;
        const length = (Math.abs(value) / most) * (HEIGHT / 2 - 0.5);
        return (
          <rect
            // Bars have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={k}
            data-sign={value < 0 ? 'negative' : 'positive'}
            x={k * pitch}
            y={value < 0 ? HEIGHT / 2 : HEIGHT / 2 - length}
            width={Math.max(0.75, pitch - (pitch > 3 ? 1 : 0))}
            height={length}
          />
        );
      })}
    </svg>
  );
}
