/** A data point on the plane. */
export interface BoundaryPoint {
  /** Unique among the points. Default: its place in the list. */
  readonly id?: string;
  /** Its two inputs, x₁ and x₂. */
  readonly x: readonly number[];
  /** Its class: −1 or +1. */
  readonly label: number;
  /** Held back for testing: drawn hollow. Default false. */
  readonly held?: boolean;
}

/** Radius of a point where it is drawn, px. */
export const POINT_RADIUS = 4.5;

export function pointId(point: BoundaryPoint, index: number): string {
  return point.id ?? String(index);
}

/** Whether a point has a place on the plane. */
export function isOnPlane({ x }: BoundaryPoint): boolean {
  return Number.isFinite(x[0]) && Number.isFinite(x[1]);
}
