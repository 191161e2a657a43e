import { useId } from 'react';
import { NumberSelect } from '../../internal/NumberSelect.tsx';

export interface RateFieldProps {
  readonly rate: number;
  readonly onRateChange: (rate: number) => void;
  readonly label: string;
}

/** Far too small, good, and far too large for a small network. */
const RATES = [0.01, 0.05, 0.1, 0.2, 0.5, 1, 2] as const;

/** How far the parameters move at each update of this run; another rate makes another run. */
export function RateField({ rate, onRateChange, label }: RateFieldProps) {
  const id = useId();
  return (
    <div className="mgp-TrainingLoop-rate">
      <label htmlFor={id}>{label}</label>
      <NumberSelect id={id} value={rate} choices={RATES} onValueChange={onRateChange} />
    </div>
  );
}
