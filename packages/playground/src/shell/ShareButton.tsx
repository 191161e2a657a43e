import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';

export interface ShareButtonProps {
  /** The hash of what is shown now. */
  readonly hash: string;
}

type State = 'ready' | 'copied' | 'refused';

/** Copies the link to what is shown; where the browser refuses, shows it to be copied by hand. */
export function ShareButton({ hash }: ShareButtonProps) {
  const [state, setState] = useState<State>('ready');
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const url = () => new URL(hash, location.href).href;

  useEffect(() => {
    if (state === 'refused') box.current?.focus();
    if (state !== 'copied') return undefined;
    const timer = setTimeout(() => setState('ready'), 2000);
    return () => clearTimeout(timer);
  }, [state]);

  const share = async () => {
    try {
      await navigator.clipboard.writeText(url());
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  const close = () => {
    setState('ready');
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  return (
    <div className="shell-share">
      <button ref={button} type="button" className="mgp-button shell-share-button" onClick={() => void share()}>
        {state === 'copied' ? 'Copied' : 'Share'}
      </button>
      <span className="mgp-visually-hidden" role="status">
        {state === 'copied' ? 'The link was copied.' : ''}
      </span>
      {state === 'refused' && (
        <div className="shell-share-link">
          <label htmlFor={id}>Copy this link</label>
          <input
            ref={box}
            id={id}
            className="mgp-input"
            readOnly
            value={url()}
            onFocus={(event) => event.target.select()}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="mgp-button" onClick={close} onKeyDown={onKeyDown}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}
