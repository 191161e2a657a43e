import { NumberText } from '../internal/NumberText.tsx';
import type { LoopFrame } from './loopFrame.ts';
import { LoopNumber } from './LoopNumber.tsx';
import type { LoopStage } from './loopStage.ts';
import { isKnown } from './loopStage.ts';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';

export interface UpdateFormulaProps {
  readonly frame: LoopFrame;
  readonly stage: LoopStage;
  /** Index of the parameter. */
  readonly parameter: number;
  /** Whether the run is plain gradient descent. */
  readonly plain: boolean;
  readonly words: TrainingLoopLabels;
}

/** The update of one parameter, in letters and in numbers: θ ← θ − η · ∂L/∂θ. */
export function UpdateFormula({ frame, stage, parameter, plain, words }: UpdateFormulaProps) {
  const chosen = frame.parameters[parameter];
  if (!chosen) return null;
  const { name, before, gradient, after } = chosen;
  if (!plain) return <p className="mgp-TrainingLoop-rule">{words.otherRule}</p>;
  const now = isKnown('update', stage) ? 'after' : isKnown('backward', stage) ? 'gradient' : 'before';
  return (
    <div className="mgp-TrainingLoop-formula" data-now={now}>
      <span className="mgp-TrainingLoop-name">{name}</span>
      <span className="mgp-TrainingLoop-sign">←</span>
      <span>{name}</span>
      <span className="mgp-TrainingLoop-sign">−</span>
      <span>η</span>
      <span className="mgp-TrainingLoop-sign">·</span>
      <span data-role="grad">∂L/∂{name}</span>
      <span className="mgp-TrainingLoop-result">
        <LoopNumber value={after} known={isKnown('update', stage)} unknown="?" />
      </span>
      <span className="mgp-TrainingLoop-sign">=</span>
      <NumberText value={before} />
      <span className="mgp-TrainingLoop-sign">−</span>
      <NumberText value={frame.learningRate} role="plain" decimals={2} />
      <span className="mgp-TrainingLoop-sign">·</span>
      <span data-role="grad">
        {gradient < 0 && isKnown('backward', stage) && '('}
        <LoopNumber value={gradient} known={isKnown('backward', stage)} role="grad" unknown="?" />
        {gradient < 0 && isKnown('backward', stage) && ')'}
      </span>
    </div>
  );
}
