import type { BackwardBug } from '@micrograd-playground/engine';

/** A bug of the lab, or none. */
export type BugChoice = BackwardBug | 'none';
