import type { LoopFrame } from './loopFrame.ts';
import { LoopNumber } from './LoopNumber.tsx';
import { LoopRow } from './LoopRow.tsx';
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
          <LoopRow key={name} name={name} selected={i === selected} onSelect={() => onSelectedChange(i)}>
            <td>
              <LoopNumber value={before} known unknown={words.unknown} />
            </td>
            <td>
              <LoopNumber value={gradient} known={isKnown('backward', stage)} role="grad" unknown={words.unknown} />
            </td>
            <td>
              <LoopNumber value={after} known={isKnown('update', stage)} unknown={words.unknown} />
            </td>
          </LoopRow>
        ))}
      </tbody>
    </table>
  );
}
