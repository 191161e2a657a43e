export interface NumberSelectProps {
  /** Of the select itself, for its label. */
  readonly id: string;
  readonly value: number;
  readonly choices: readonly number[];
  readonly onValueChange: (value: number) => void;
  /** How a number is written. Default as it is. */
  readonly format?: (value: number) => string;
  readonly disabled?: boolean;
  readonly title?: string;
}

/** A native select of numbers; a value that is not in the list joins it. */
export function NumberSelect({
  id,
  value,
  choices,
  onValueChange,
  format = String,
  disabled,
  title,
}: NumberSelectProps) {
  return (
    <select
      id={id}
      className="mgp-select"
      value={String(value)}
      disabled={disabled}
      title={title}
      onChange={(event) => onValueChange(Number(event.target.value))}
    >
      {[...new Set([...choices, value])]
        .sort((a, b) => a - b)
        .map((choice) => (
          <option key={choice} value={String(choice)}>
            {format(choice)}
          </option>
        ))}
    </select>
  );
}
