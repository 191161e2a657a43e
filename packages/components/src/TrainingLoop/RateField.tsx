import { useId } from 'react';

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
  const choices = [...new Set([...RATES, rate])].sort((a, b) => a - b);
  return (
    <div className="mgp-TrainingLoop-rate">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="mgp-select"
        value={String(rate)}
        onChange={(event) => onRateChange(Number(event.target.value))}
      >
        {choices.map((choice) => (
          <option key={choice} value={String(choice)}>
            {choice}
          </option>
        ))}
      </select>
    </div>
  );
}
