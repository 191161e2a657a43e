import type { ReactNode } from 'react';

/** The kit's signs: drawn on a 16 × 16 grid in the colour of the text, unseen by screen readers. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export function PlayIcon() {
  return (
    <Icon>
      <path d="M4.5 3v10l8.5-5z" fill="currentColor" />
    </Icon>
  );
}

export function PauseIcon() {
  return (
    <Icon>
      <path d="M5.5 3.5v9M10.5 3.5v9" strokeWidth="2.6" />
    </Icon>
  );
}

/** One step on: a small triangle against a bar. */
export function StepIcon() {
  return (
    <Icon>
      <path d="M4 3.8v8.4L10 8z" fill="currentColor" />
      <path d="M12.3 3.5v9" strokeWidth="2" />
    </Icon>
  );
}

/** An arrow that goes back round. */
export function ResetIcon() {
  return (
    <Icon>
      <path d="M3.4 6.2A5 5 0 1 1 3 8.9" />
      <path d="M3 2.8v3.6h3.6" />
    </Icon>
  );
}

/** A die that shows five. */
export function DiceIcon() {
  return (
    <Icon>
      <rect x="2" y="2" width="12" height="12" rx="2.6" />
      <g fill="currentColor" stroke="none">
        <circle cx="5.2" cy="5.2" r="1.1" />
        <circle cx="10.8" cy="5.2" r="1.1" />
        <circle cx="8" cy="8" r="1.1" />
        <circle cx="5.2" cy="10.8" r="1.1" />
        <circle cx="10.8" cy="10.8" r="1.1" />
      </g>
    </Icon>
  );
}

export function PlusIcon() {
  return (
    <Icon>
      <path d="M8 3.5v9M3.5 8h9" />
    </Icon>
  );
}

export function MinusIcon() {
  return (
    <Icon>
      <path d="M3.5 8h9" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="m4.3 4.3 7.4 7.4M11.7 4.3l-7.4 7.4" />
    </Icon>
  );
}

export function ChevronIcon() {
  return (
    <Icon>
      <path d="m4.5 6.3 3.5 3.5 3.5-3.5" />
    </Icon>
  );
}
