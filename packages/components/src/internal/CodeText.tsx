export interface CodeTextProps {
  /** Plain text in which `code` stands between backticks. */
  readonly text: string;
}

/** A sentence with its code set in monospace. */
export function CodeText({ text }: CodeTextProps) {
  return text.split('`').map((part, i) => (i % 2 === 1 ? <code key={`${i} ${part}`}>{part}</code> : part));
}
