import type { BugLabLabels } from './bugLabLabels.ts';
import { BUG_CODE } from './brokenCode.ts';
import type { CodeLine } from './brokenCode.ts';
import type { BugChoice } from './BugChoice.ts';

export interface BugCodeProps {
  readonly bug: BugChoice;
  readonly labels: BugLabLabels;
}

/** The backward pass as code, marked as in a diff: the right line taken away, the bug put in its place. */
export function BugCode({ bug, labels }: BugCodeProps) {
  return (
    <pre className="mgp-BugLab-code" role="figure" aria-label={labels.code}>
      <code>
        {BUG_CODE[bug].map((line) => (
          <Line key={`${line.mark ?? ''} ${line.text}`} line={line} labels={labels} />
        ))}
      </code>
    </pre>
  );
}

function Line({ line: { text, mark }, labels }: { readonly line: CodeLine; readonly labels: BugLabLabels }) {
  if (mark === undefined) return <span className="mgp-BugLab-line">{`  ${text}\n`}</span>;
  const Element = mark === 'right' ? 'del' : 'ins';
  return (
    <Element className="mgp-BugLab-line" data-mark={mark}>
      <span className="mgp-visually-hidden">{mark === 'right' ? labels.codeRight : labels.codeBug} </span>
      <span aria-hidden="true">{mark === 'right' ? '− ' : '+ '}</span>
      {`${text}\n`}
    </Element>
  );
}
