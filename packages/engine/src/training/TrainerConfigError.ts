/** One thing that is wrong with a config. */
export interface ConfigProblem {
  /** Where: `optimizer.learningRate`, `model.hidden[2]`; empty for the config itself. */
  readonly path: string;
  /** A sentence for the reader: which field, what is allowed, what was given. */
  readonly message: string;
}

/** A config that cannot be trained; `message` tells all that is wrong with it, a sentence each. */
export class TrainerConfigError extends Error {
  override readonly name = 'TrainerConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ message }) => message).join(' '));
    this.problems = problems;
  }
}
