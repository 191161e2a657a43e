/** The words around what of a run can be copied. */
export interface RunCopiesLabels {
  /** The button that opens the list, and the list's name. */
  readonly copyRun: string;
  /** Name of the picture of the boundary at a step. */
  readonly boundaryAt: (step: string) => string;
}

export const RUN_COPIES_LABELS: RunCopiesLabels = {
  copyRun: 'Copy run as',
  boundaryAt: (step) => `Decision boundary, step ${step}`,
};
