/** Positions and labels of a plot's axes, px inside its margins. */
export interface PlotScales {
  readonly width: number;
  readonly height: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly xTicks: readonly number[];
  readonly xTickLabels: readonly string[];
  readonly yTicks: readonly number[];
  readonly yTickLabels: readonly string[];
}
