/** Ratios that the scale shows, one a power of ten; it begins at the first and ends at the last. */
const TICKS = [0.001, 0.01, 0.1, 1, 10, 100];

/** Where a ratio lies on the scale, in percent of its width; at an end where it lies beyond. */
export function scalePosition(ratio: number): number {
  const [first, last] = [Math.log10(TICKS[0] ?? 1), Math.log10(TICKS.at(-1) ?? 1)];
  return Math.min(100, Math.max(0, (100 * (Math.log10(ratio) - first)) / (last - first)));
}

export interface RatioMarkProps {
  /** Absent: nothing is known yet. */
  readonly ratio?: number;
  readonly isOurs: boolean;
}

/** A ratio as a dot on the scale, with a stem from 1: to the right is faster. The table says it in numbers. */
export function RatioMark({ ratio, isOurs }: RatioMarkProps) {
  const one = scalePosition(1);
  const end = scalePosition(ratio ?? 1);
  return (
    <span className="howFast-scale" aria-hidden="true">
      {TICKS.map((tick) => (
        <span key={tick} className="howFast-line" data-one={tick === 1} style={{ left: `${scalePosition(tick)}%` }} />
      ))}
      {ratio !== undefined && (
        <span className="howFast-mark" data-ours={isOurs}>
          <span className="howFast-stem" style={{ left: `${Math.min(one, end)}%`, width: `${Math.abs(end - one)}%` }} />
          <span className="howFast-dot" style={{ left: `${end}%` }} />
        </span>
      )}
    </span>
  );
}

/** The numbers of the scale. */
export function RatioScale() {
  return (
    <span className="howFast-scale howFast-ticks mgp-number" aria-hidden="true">
      {TICKS.map((tick) => (
        <span key={tick} style={{ left: `${scalePosition(tick)}%` }}>
          {tick}
        </span>
      ))}
    </span>
  );
}
