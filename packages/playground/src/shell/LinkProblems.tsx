export interface LinkProblemsProps {
  readonly problems: readonly string[];
  readonly onDismiss: () => void;
}

const MOST_SHOWN = 6;

/** What in the link could not be understood, and what is shown instead. */
export function LinkProblems({ problems, onDismiss }: LinkProblemsProps) {
  return (
    <div role="alert">
      {problems.length > 0 && (
        <div className="shell-problems">
          <div>
            <b>Parts of this link could not be read.</b>
            <ul>
              {problems.slice(0, MOST_SHOWN).map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
              {problems.length > MOST_SHOWN && <li>And {problems.length - MOST_SHOWN} more.</li>}
            </ul>
          </div>
          <button
            type="button"
            className="mgp-button"
            onClick={() => {
              onDismiss();
              document.getElementById('main')?.focus();
            }}
          >
            Dismiss
          </button>
        </div>
      )}
    </div>
  );
}
