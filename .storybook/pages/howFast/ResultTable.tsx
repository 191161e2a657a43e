import { useId } from 'react';
import './resultTable.css';
import type { PartReport, RowReport } from './comparePart.ts';
import { formatDeviation, formatRate, formatRatio } from './formatFigure.ts';
import type { ContestantId, PartId } from './parts.ts';
import { ENTRIES } from './parts.ts';
import { CONTESTANT_NAMES, OURS, PART_TEXTS } from './partTexts.ts';
import { RatioMark, RatioScale } from './RatioMark.tsx';

export interface ResultTableProps {
  readonly part: PartId;
  /** Absent before the part runs. */
  readonly report?: PartReport;
}

/** The contestants of a part, one a row, with their figures as far as they are known. */
export function ResultTable({ part, report }: ResultTableProps) {
  const title = useId();
  const text = PART_TEXTS[part];
  return (
    <section className="howFast-part" aria-labelledby={title}>
      <h2 id={title}>{text.title}</h2>
      <p>{text.description}</p>
      <table aria-labelledby={title}>
        <thead>
          <tr>
            <th scope="col">
              <div className="howFast-contestant">
                <span className="howFast-name">contestant</span>
                <RatioScale />
              </div>
            </th>
            <th scope="col">{text.unit}</th>
            <th scope="col">× loops</th>
          </tr>
        </thead>
        <tbody>
          {ENTRIES[part].map((id) => (
            <ResultRow key={id} id={id} note={text.notes[id]} row={report?.rows[id]} />
          ))}
        </tbody>
      </table>
      <p className="howFast-check">{checkText(text.compared, report)}</p>
      {text.leftOut !== undefined && <p>{text.leftOut}</p>}
    </section>
  );
}

interface ResultRowProps {
  readonly id: ContestantId;
  readonly note?: string;
  readonly row?: RowReport;
}

function ResultRow({ id, note, row }: ResultRowProps) {
  const measured = row?.state === 'measured' ? row : undefined;
  const isOff = measured?.isOff === true;
  const figure = (text: string | undefined) => (text !== undefined && isOff ? <s>{text}</s> : (text ?? '–'));
  return (
    <tr data-ours={OURS.has(id)}>
      <th scope="row">
        <div className="howFast-contestant">
          <span className="howFast-name">
            {CONTESTANT_NAMES[id]}
            <small>
              {row?.state === 'absent' ? `Left out: ${row.reason}` : isOff ? 'Struck out: another result' : note}
            </small>
          </span>
          <RatioMark ratio={isOff ? undefined : measured?.ratio} isOurs={OURS.has(id)} />
        </div>
      </th>
      <td className="mgp-number">{figure(measured && formatRate(measured.rate))}</td>
      <td className="mgp-number">{figure(measured && formatRatio(measured.ratio))}</td>
    </tr>
  );
}

/** How far results were apart, of those that count. */
function checkText(compared: string, report: PartReport | undefined): string {
  const rows = Object.values(report?.rows ?? {});
  const deviations = rows.flatMap((row) => (row.state === 'measured' && !row.isOff ? [row.deviation] : []));
  if (deviations.length === 0)
    return `Before it is timed, everybody’s ${compared} are compared with those of the loops.`;
  return `Largest difference of their ${compared} from those of the loops: ${formatDeviation(Math.max(...deviations))}.`;
}
