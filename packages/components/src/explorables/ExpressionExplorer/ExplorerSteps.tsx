import type { GraphSnapshot, GraphStep } from '@micrograd-playground/engine';
import type { RefObject } from 'react';
import { StepControls } from '../../StepControls/StepControls.tsx';
import type { ExpressionExplorerLabels } from './expressionExplorerLabels.ts';
import { useStepText } from './useStepText.ts';

export interface ExplorerStepsProps {
  readonly graph: GraphSnapshot | null;
  readonly steps: readonly GraphStep[];
  readonly step: number | null;
  readonly onStepChange: (step: number | null) => void;
  readonly onPlayingChange: (playing: boolean) => void;
  /** The passes would tell what a quiz asks for. */
  readonly isQuiz: boolean;
  /** The explorer, in all of which the keys work. */
  readonly root: RefObject<HTMLElement | null>;
  readonly shortcutsOnPage: boolean;
  readonly words: ExpressionExplorerLabels;
}

const NO_STEPS: readonly GraphStep[] = [];

/** The walk through the passes; it alone says what a step does, so that a step is said once. */
export function ExplorerSteps(props: ExplorerStepsProps) {
  const { graph, steps, step, onStepChange, onPlayingChange, isQuiz, root, shortcutsOnPage, words } = props;
  const stepText = useStepText(graph, steps, step, words.stepNews);
  return (
    <StepControls
      steps={isQuiz ? NO_STEPS : steps}
      activeStep={step}
      onActiveStepChange={onStepChange}
      onPlayingChange={onPlayingChange}
      stepText={stepText}
      shortcutsIn={root}
      shortcutsOnPage={shortcutsOnPage}
    />
  );
}
