import { CodeText } from '../internal/CodeText.tsx';
import { LiveCodeText } from '../internal/LiveCodeText.tsx';
import type { ExpressionInputLabels } from './expressionInputLabels.ts';
import type { ExpressionMistake } from './useShownMistake.ts';

export interface ExpressionMessageProps {
  /** Of the box; the parts that describe it are `…-message` and `…-help`. */
  readonly id: string;
  readonly mistake: ExpressionMistake | null;
  /** An empty box is no reason to shout. */
  readonly quiet: boolean;
  readonly onFix: () => void;
  /** What the button says that mends it; without it there is none. */
  readonly fix: string | undefined;
  /** The line that the mistake is in, where there are several. */
  readonly line: number | undefined;
  /** What stands there while nothing is wrong. */
  readonly help: string;
  readonly words: ExpressionInputLabels;
}

/** The line below the box, always there: what is wrong and what helps, spoken politely; or else what can be typed. */
export function ExpressionMessage({ id, mistake, quiet, onFix, fix, line, help, words }: ExpressionMessageProps) {
  return (
    <div className="mgp-ExpressionInput-message" data-kind={mistake && !quiet ? 'error' : 'help'}>
      <LiveCodeText
        id={`${id}-message`}
        role="status"
        text={mistake ? sentences(mistake, line === undefined ? [] : [words.line(line)]) : ''}
      />
      {!mistake && (
        <span id={`${id}-help`}>
          <CodeText text={help} />
        </span>
      )}
      {fix !== undefined && (
        <button type="button" className="mgp-ExpressionInput-fix" onClick={onFix}>
          <CodeText text={fix} />
        </button>
      )}
    </div>
  );
}

function sentences({ message, hint }: ExpressionMistake, before: readonly string[]): string {
  return [...before, message, ...(hint === undefined ? [] : [hint])].join(' ');
}
