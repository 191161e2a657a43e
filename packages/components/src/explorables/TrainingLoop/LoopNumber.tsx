import { NumberText } from '../../internal/NumberText.tsx';
import { fewerDecimals } from './fewerDecimals.ts';

export interface LoopNumberProps {
  readonly value: number;
  /** Whether it is known yet; else its place is held. */
  readonly known: boolean;
  readonly role?: 'value' | 'grad' | 'plain';
  /** In its place while it is not known. */
  readonly unknown: string;
}

/** A number that appears at its stage, in a place that was kept for it. */
export function LoopNumber({ value, known, role = 'value', unknown }: LoopNumberProps) {
  return known ? (
    <NumberText value={value} role={role} decimals={fewerDecimals(value, 4)} />
  ) : (
    <span className="mgp-number mgp-TrainingLoop-unknown">{unknown}</span>
  );
}
