import { CodeText } from '../../internal/CodeText.tsx';
import type { RunGraphLabels } from './runGraphLabels.ts';
import type { StepStop } from './stepStops.ts';

export interface RunGroupStepProps {
  readonly phase: StepStop['phase'];
  /** What happens, from `groupStepSentence`. */
  readonly sentence: string;
  /** The group's own name. */
  readonly name: string;
  /** The reader wants to see what is passed. */
  readonly onStepInside: () => void;
  readonly labels: RunGraphLabels;
}

/** What happens in a step that passes a collapsed group at once, and a way into it. */
export function RunGroupStep({ phase, sentence, name, onStepInside, labels }: RunGroupStepProps) {
  return (
    <div className="mgp-RunGraph-group" data-phase={phase}>
      <span className="mgp-RunGraph-phase">{phase === 'forward' ? labels.forwardPass : labels.backwardPass}</span>
      <p>
        <CodeText text={sentence} />
      </p>
      <button type="button" className="mgp-button" onClick={onStepInside}>
        {labels.stepInside(name)}
      </button>
    </div>
  );
}
