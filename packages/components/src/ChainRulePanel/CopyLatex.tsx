import { useEffect, useId, useRef, useState } from 'react';
import type { ChainRulePanelLabels } from './chainRulePanelLabels.ts';

export interface CopyLatexProps {
  readonly latex: string;
  readonly labels: Pick<ChainRulePanelLabels, 'copyLatex' | 'copied' | 'copyByHand'>;
}

const SHOWN_MILLISECONDS = 1600;

/** Puts LaTeX on the clipboard and says so; where the page may not, shows it in a box, selected. */
export function CopyLatex({ latex, labels }: CopyLatexProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state === 'refused') box.current?.select();
    if (state !== 'copied') return undefined;
    const timer = setTimeout(() => setState('idle'), SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(latex);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  return (
    <div className="mgp-ChainRulePanel-copy">
      <button type="button" className="mgp-button" data-variant="chip" onClick={() => void copy()}>
        {labels.copyLatex}
      </button>
      <span role="status">{state === 'copied' && labels.copied}</span>
      {state === 'refused' && (
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
          />
        </label>
      )}
    </div>
  );
}
