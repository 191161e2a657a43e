import type { KeyboardEvent } from 'react';
import type { LoopStage } from './loopStage.ts';
import { isKnown, LOOP_STAGES } from './loopStage.ts';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';

export interface StageRowProps {
  readonly stage: LoopStage;
  readonly onStageChange: (stage: LoopStage) => void;
  /** One stage back or on, into other steps too. */
  readonly onMove: (by: 1 | -1) => void;
  readonly words: TrainingLoopLabels;
}

/** The four parts of a step in a row that runs back into itself. */
export function StageRow({ stage, onStageChange, onMove, words }: StageRowProps) {
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined;
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <div className="mgp-TrainingLoop-ring">
      <ol className="mgp-TrainingLoop-stages">
        {LOOP_STAGES.map((one, i) => (
          <li key={one}>
            <button
              type="button"
              className="mgp-TrainingLoop-stage"
              data-stage={one}
              data-done={isKnown(one, stage)}
              aria-current={one === stage ? 'step' : undefined}
              onClick={() => onStageChange(one)}
              onKeyDown={move}
            >
              <span className="mgp-TrainingLoop-number" aria-hidden="true">
                {i + 1}
              </span>
              {words.stages[one]}
            </button>
          </li>
        ))}
      </ol>
      <div className="mgp-TrainingLoop-return" data-done={stage === 'update'} aria-hidden="true" />
    </div>
  );
}
