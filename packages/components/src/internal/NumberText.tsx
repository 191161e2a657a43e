import { useState } from 'react';
import { formatExactly, formatNumber } from './formatNumber.ts';

export interface NumberTextProps {
  readonly value: number;
  /** 'value' is blue or orange by its sign, 'grad' violet, 'plain' the colour around it. */
  readonly role?: 'value' | 'grad' | 'plain';
  readonly decimals?: number;
  readonly sign?: boolean;
}

/** A number in tabular monospace: its sign decides the colour, a pointer at rest shows all digits. */
export function NumberText({ value, role = 'value', decimals, sign }: NumberTextProps) {
  // Only for the pointer: screen readers would read a title, with all its digits, in place of the number.
  const [isPointed, setPointed] = useState(false);
  return (
    <span
      className="mgp-number"
      data-role={role}
      data-sign={role === 'value' ? signOf(value) : undefined}
      title={isPointed ? formatExactly(value) : undefined}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
    >
      {formatNumber(value, { decimals, sign })}
    </span>
  );
}

/** Which of the two colours a number has; zero and NaN have neither. */
export function signOf(x: number): 'positive' | 'negative' | undefined {
  return x > 0 ? 'positive' : x < 0 ? 'negative' : undefined;
}
