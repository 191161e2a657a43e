import type { LoopFrame } from './loopFrame.ts';
import { LoopNumber } from './LoopNumber.tsx';
import type { LoopReach } from './LoopReach.ts';
import { LoopRow } from './LoopRow.tsx';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';

export interface ParameterTableProps {
  readonly frame: LoopFrame;
  readonly reach: LoopReach;
  /** The parameter whose update is written out. */
  readonly selected: number;
  readonly onSelectedChange: (parameter: number) => void;
  readonly words: TrainingLoopLabels;
}

/** All weights and biases: before, their gradients, and after. */
export function ParameterTable({ frame, reach, selected, onSelectedChange, words }: ParameterTableProps) {
  return (
    <table className="mgp-TrainingLoop-table">
      <thead>
        <tr>
          <th scope="col">{words.parameter}</th>
          <th scope="col">{words.before}</th>
          <th scope="col" data-now={reach.stage === 'backward'}>
            {words.gradient}
          </th>
          <th scope="col" data-now={reach.stage === 'update'}>
            {words.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {frame.parameters.map(({ name, neuron, before, gradient, after }, i) => (
          <LoopRow key={name} name={name} selected={i === selected} onSelect={() => onSelectedChange(i)}>
            <td>
              <LoopNumber value={before} known unknown={words.unknown} />
            </td>
            <td>
              <LoopNumber value={gradient} known={neuron >= reach.gradientsFrom} role="grad" unknown={words.unknown} />
            </td>
            <td>
              <LoopNumber value={after} known={reach.isUpdated} unknown={words.unknown} />
            </td>
          </LoopRow>
        ))}
      </tbody>
    </table>
  );
}
