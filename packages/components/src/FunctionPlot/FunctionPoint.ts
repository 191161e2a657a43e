/** Where on the curve the reader is. */
export interface FunctionPoint {
  /** The variable's present value. */
  readonly x: number;
  /** The output there. */
  readonly y: number;
  /** The gradient there, ∂output/∂variable: the slope of the tangent. */
  readonly slope: number;
  /** Whether the curve has a corner here, so that no one slope is right. Default false. */
  readonly kink?: boolean;
}
