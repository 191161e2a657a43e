import { barPitch, BARS, barShapes } from './barShapes.ts';
import type { NodeState } from './graphStates.ts';
import { useNodeState } from './GraphStateStore.ts';

const { width, height } = BARS;
const NONE: readonly undefined[] = [];
const valuesOf = (state: NodeState) => state.values ?? NONE;

/** The values that leave a group as small bars. */
export function GroupBars({ id, count }: { readonly id: string; readonly count: number }) {
  const values = useNodeState(id, valuesOf);
  return (
    <svg
      className="mgp-ExprGraph-bars"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <path className="mgp-ExprGraph-zero" d={`M0 ${height / 2}h${barPitch(count) * count}`} />
      {barShapes(values, count).map((bar, k) => {
        if (!bar) return null;
        const { sign, ...shape } = bar;
        // Bars have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        return <rect key={k} data-sign={sign} {...shape} />;
      })}
    </svg>
  );
}
