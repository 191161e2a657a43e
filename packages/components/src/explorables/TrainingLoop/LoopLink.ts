import type { TrainerConfig } from '@micrograd-playground/engine';
import type { LoopView } from './LoopView.ts';

/** An address, or how it is made for the moment that is copied, and its run. */
export type LoopLink = string | ((view: LoopView, config: TrainerConfig) => string);
