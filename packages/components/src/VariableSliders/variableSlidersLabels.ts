/** The words of `<VariableSliders>`. */
export interface VariableSlidersLabels {
  /** Name of the group. */
  readonly name: string;
  /** Shown where there are no variables. */
  readonly empty: string;
  /** Stands for a gradient that has not arrived. */
  readonly pending: string;
  /** Name of the button that takes a variable back. */
  readonly reset: (variable: string, value: string) => string;
  readonly notANumber: string;
}

export const DEFAULT_VARIABLE_SLIDERS_LABELS: VariableSlidersLabels = {
  name: 'Variables',
  empty: 'This expression has no variables.',
  pending: 'pending',
  reset: (variable, value) => `Reset ${variable} to ${value}`,
  notANumber: 'Type a number: 3, −1.5 or 2e-3.',
};
