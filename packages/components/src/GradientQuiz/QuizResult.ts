/** How a quiz went. */
export interface QuizResult {
  /** Gradients that the learner found. */
  readonly score: number;
  /** Gradients that were asked for. */
  readonly count: number;
  /** Gradients found at the first try, without a hint. */
  readonly firstTry: number;
  /** Nodes whose gradients were shown. */
  readonly shownIds: readonly string[];
  /** Answers checked in all. */
  readonly attempts: number;
}
