import { pointName } from './pointTexts.ts';
import type { LoopFrame } from './loopFrame.ts';
import { LoopNumber } from './LoopNumber.tsx';
import type { LoopReach } from './LoopReach.ts';
import { LoopRow } from './LoopRow.tsx';
import type { TrainingLoopLabels } from './trainingLoopLabels.ts';

export interface PointTableProps {
  readonly frame: LoopFrame;
  readonly reach: LoopReach;
  /** The point that the network is drawn for. */
  readonly selected: number;
  readonly onSelectedChange: (point: number) => void;
  readonly words: TrainingLoopLabels;
}

/** The points of the batch: what goes in, what should come out, what does, and how wrong that is. */
export function PointTable({ frame, reach, selected, onSelectedChange, words }: PointTableProps) {
  const [inputs = []] = frame.neurons;
  return (
    <table className="mgp-TrainingLoop-table">
      <thead>
        <tr>
          <th scope="col">{inputs.join(', ')}</th>
          <th scope="col">{words.target}</th>
          <th scope="col" data-now={reach.stage === 'forward'}>
            {words.output}
          </th>
          <th scope="col" data-now={reach.stage === 'loss'}>
            {words.loss}
          </th>
        </tr>
      </thead>
      <tbody>
        {frame.points.map(({ x, label, output, loss }, i) => (
          <LoopRow
            // oxlint-disable-next-line react/no-array-index-key -- a batch may hold a point twice
            key={i}
            name={pointName({ x })}
            selected={i === selected}
            onSelect={() => onSelectedChange(i)}
          >
            <td className="mgp-number" data-sign={label > 0 ? 'positive' : 'negative'}>
              {label > 0 ? '+1' : '−1'}
            </td>
            <td>
              <LoopNumber value={output} known={reach.hasOutput} unknown={words.unknown} />
            </td>
            <td>
              <LoopNumber value={loss} known={reach.hasLosses} role="plain" unknown={words.unknown} />
            </td>
          </LoopRow>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {frame.isPenalized ? words.meanAndPenalty : words.mean}
          </th>
          <td data-now={reach.stage === 'loss' && reach.hasLoss}>
            <LoopNumber value={frame.loss} known={reach.hasLoss} role="plain" unknown={words.unknown} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
