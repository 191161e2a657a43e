import type { StepKeyHelp } from './stepControlsLabels.ts';

export interface StepKeysProps {
  readonly help: readonly StepKeyHelp[];
}

/** The keys, for readers who see them; `aria-keyshortcuts` on the buttons tells the others. */
export function StepKeys({ help }: StepKeysProps) {
  return (
    <p className="mgp-StepControls-keys" aria-hidden="true">
      {help.map(({ keys, does }) => (
        <span key={keys.join(' ')}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {does}
        </span>
      ))}
    </p>
  );
}
