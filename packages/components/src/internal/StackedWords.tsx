export interface StackedWordsProps<Key extends string> {
  readonly words: Readonly<Record<Key, string>>;
  /** The one that is seen, and heard. */
  readonly shown: Key;
}

/** One of several words, in a place that is always as wide as the longest: buttons that change theirs do not jump. */
export function StackedWords<Key extends string>({ words, shown }: StackedWordsProps<Key>) {
  return (
    <span className="mgp-StackedWords">
      {Object.entries<string>(words).map(([key, word]) => (
        <span key={key} data-hidden={key !== shown} aria-hidden={key !== shown}>
          {word}
        </span>
      ))}
    </span>
  );
}
