import { useEffect, useId, useRef, useState } from 'react';
import type { ChainRulePanelLabels } from './chainRulePanelLabels.ts';

export interface CopyLatexProps {
  readonly latex: string;
  readonly labels: Pick<ChainRulePanelLabels, 'copyLatex' | 'copied' | 'copyByHand'>;
}

/** What became of a text that was to be copied; another step has another one. */
interface Copy {
  readonly state: 'idle' | 'copied' | 'refused';
  readonly of: string;
}

const SHOWN_MILLISECONDS = 1600;

/** Puts LaTeX on the clipboard and says so; where the page may not, shows it in a box, selected. */
export function CopyLatex({ latex, labels }: CopyLatexProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const [{ state, of }, setCopy] = useState<Copy>({ state: 'idle', of: latex });
  const isRefused = state === 'refused' && of === latex;
  useEffect(() => {
    if (isRefused) box.current?.focus();
    if (state !== 'copied') return undefined;
    const timer = setTimeout(() => setCopy({ state: 'idle', of: latex }), SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [state, isRefused, latex]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(latex);
      setCopy({ state: 'copied', of: latex });
    } catch {
      setCopy({ state: 'refused', of: latex });
    }
  };
  return (
    <div className="mgp-ChainRulePanel-copy">
      <button ref={button} type="button" className="mgp-button" data-variant="chip" onClick={() => void copy()}>
        {labels.copyLatex}
      </button>
      <span role="status">{state === 'copied' && labels.copied}</span>
      {isRefused && (
        <label className="mgp-ChainRulePanel-byHand" htmlFor={id}>
          {labels.copyByHand}
          <textarea
            id={id}
            ref={box}
            className="mgp-input"
            readOnly
            rows={4}
            value={latex}
            onFocus={(event) => event.currentTarget.select()}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              event.stopPropagation();
              button.current?.focus();
              setCopy({ state: 'idle', of: latex });
            }}
          />
        </label>
      )}
    </div>
  );
}
