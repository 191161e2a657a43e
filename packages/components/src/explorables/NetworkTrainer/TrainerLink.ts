import type { OpenRunGraph } from './OpenRunGraph.ts';

/** An address, or how it is made for the step that is copied and the graph that is open there. */
export type TrainerLink = string | ((step: number, openGraph?: OpenRunGraph | null) => string);
