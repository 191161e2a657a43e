import { CodeText } from '../internal/CodeText.tsx';
import type { ExpressionInputLabels } from './expressionInputLabels.ts';
import type { ExpressionMistake } from './useShownMistake.ts';

export interface ExpressionMessageProps {
  /** Of the box; the parts that describe it are `…-message` and `…-help`. */
  readonly id: string;
  readonly mistake: ExpressionMistake | null;
  /** An empty box is no reason to shout. */
  readonly quiet: boolean;
  readonly onFix: () => void;
  readonly variables: readonly string[];
  readonly words: ExpressionInputLabels;
}

/** The line below the box, always there: what is wrong and what helps, spoken politely; or else what can be typed. */
export function ExpressionMessage({ id, mistake, quiet, onFix, variables, words }: ExpressionMessageProps) {
  return (
    <div className="mgp-ExpressionInput-message" data-kind={mistake && !quiet ? 'error' : 'help'}>
      <span id={`${id}-message`} role="status">
        {mistake && (
          <CodeText text={mistake.hint === undefined ? mistake.message : `${mistake.message} ${mistake.hint}`} />
        )}
      </span>
      {!mistake && (
        <span id={`${id}-help`}>
          <CodeText text={words.help(variables)} />
        </span>
      )}
      {mistake?.replacement !== undefined && (
        <button type="button" className="mgp-ExpressionInput-fix" onClick={onFix}>
          <CodeText text={words.fix(mistake.replacement)} />
        </button>
      )}
    </div>
  );
}
