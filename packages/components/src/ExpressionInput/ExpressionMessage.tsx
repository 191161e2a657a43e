import { useSettled } from '../internal/useSettled.ts';
import { CodeText } from '../internal/CodeText.tsx';
import type { ExpressionInputLabels } from './expressionInputLabels.ts';
import { suggestedFix } from './suggestedFix.ts';
import type { ExpressionMistake } from './useShownMistake.ts';

export interface ExpressionMessageProps {
  readonly id: string;
  readonly mistake: ExpressionMistake | null;
  readonly onFix: () => void;
  readonly variables: readonly string[];
  readonly words: ExpressionInputLabels;
}

const ANNOUNCEMENT_DELAY = 700;

/** The line below the box, always there: what is wrong and what helps, or else what can be typed. */
export function ExpressionMessage({ id, mistake, onFix, variables, words }: ExpressionMessageProps) {
  const spoken = useSettled(mistake ? sentence(mistake) : '', ANNOUNCEMENT_DELAY);
  const fix = mistake ? suggestedFix(mistake) : undefined;
  return (
    <div className="mgp-ExpressionInput-message" data-kind={mistake ? 'error' : 'help'}>
      <span id={id}>
        <CodeText text={mistake ? sentence(mistake) : words.help(variables)} />
      </span>
      {fix && (
        <button type="button" className="mgp-ExpressionInput-fix" onClick={onFix}>
          <CodeText text={words.fix(fix.replacement)} />
        </button>
      )}
      <span className="mgp-visually-hidden" role="status">
        {spoken.replaceAll('`', '')}
      </span>
    </div>
  );
}

function sentence({ message, hint }: ExpressionMistake): string {
  return hint === undefined ? message : `${message} ${hint}`;
}
