import type { StepAction } from './stepAction.ts';

const PATHS: Readonly<Record<Exclude<StepAction, 'play'>, { readonly bar?: string; readonly triangle: string }>> = {
  first: { bar: 'M4 3.5v9', triangle: 'M12.5 3.5v9L6.5 8z' },
  back: { triangle: 'M11 3.5v9L4.5 8z' },
  forward: { triangle: 'M5 3.5v9L11.5 8z' },
  last: { bar: 'M12 3.5v9', triangle: 'M3.5 3.5v9L9.5 8z' },
};

export interface StepIconProps {
  readonly action: Exclude<StepAction, 'play'>;
}

/** A triangle the way the step goes, against a bar where it goes to the end. */
export function StepIcon({ action }: StepIconProps) {
  const { bar, triangle } = PATHS[action];
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={triangle} fill="currentColor" stroke="currentColor" strokeWidth="1.2" strokeLinejoin="round" />
      {bar !== undefined && <path d={bar} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />}
    </svg>
  );
}
