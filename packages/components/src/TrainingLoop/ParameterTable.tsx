import type { LoopFrame } from './loopFrame.ts';
import { LoopNumber } from './LoopNumber.tsx';
import type { LoopStage } from './loopStage.ts';
import { isKnown } from './loopStage.ts';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';

export interface ParameterTableProps {
  readonly frame: LoopFrame;
  readonly stage: LoopStage;
  /** The parameter whose update is written out. */
  readonly selected: number;
  readonly onSelectedChange: (parameter: number) => void;
  readonly words: TrainingLoopLabels;
}

/** All weights and biases: before, their gradients, and after. */
export function ParameterTable({ frame, stage, selected, onSelectedChange, words }: ParameterTableProps) {
  return (
    <table className="mgp-TrainingLoop-table">
      <thead>
        <tr>
          <th scope="col">{words.parameter}</th>
          <th scope="col">{words.before}</th>
          <th scope="col" data-now={stage === 'backward'}>
            {words.gradient}
          </th>
          <th scope="col" data-now={stage === 'update'}>
            {words.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {frame.parameters.map(({ name, before, gradient, after }, i) => (
          <tr key={name} data-selected={i === selected}>
            <th scope="row">
              <button
                type="button"
                className="mgp-TrainingLoop-pick mgp-number"
                aria-pressed={i === selected}
                onClick={() => onSelectedChange(i)}
              >
                {name}
              </button>
            </th>
            <td>
              <LoopNumber value={before} known unknown={words.unknown} />
            </td>
            <td>
              <LoopNumber value={gradient} known={isKnown('backward', stage)} role="grad" unknown={words.unknown} />
            </td>
            <td>
              <LoopNumber value={after} known={isKnown('update', stage)} unknown={words.unknown} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
