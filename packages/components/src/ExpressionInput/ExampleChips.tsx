import { useState } from 'react';
import type { ExpressionExample } from './expressionExamples.ts';

export interface ExampleChipsProps {
  readonly examples: readonly ExpressionExample[];
  /** The present text. */
  readonly source: string;
  readonly name: string;
  /** On the chip that brings one's own text back. */
  readonly ownName: string;
  /** Called without an example where it is one's own text. */
  readonly onChoose: (source: string, example?: ExpressionExample) => void;
  /** One's own text, where the page keeps it; `null` for none. */
  readonly ownText?: string | null | undefined;
  /** Called, in place of `onChoose`, where that one is brought back. */
  readonly onOwnTextSelect?: (() => void) | undefined;
}

/** Expressions to click. What was typed before a click is kept on a chip of its own. */
export function ExampleChips(props: ExampleChipsProps) {
  const { examples, source, name, ownName, onChoose, ownText, onOwnTextSelect } = props;
  const [typed, setTyped] = useState<string>();
  const isOwn = source.trim() !== '' && examples.every((example) => example.source !== source);
  const unkept = typed !== undefined && (!isOwn || typed === source) ? typed : null;
  const own = ownText === undefined ? unkept : ownText;
  const bringBack = (text: string): void => (ownText === undefined ? onChoose(text) : onOwnTextSelect?.());
  return (
    <div className="mgp-ExpressionInput-examples" role="group" aria-label={name}>
      {examples.map((example) => (
        <Chip
          key={example.label}
          label={example.label}
          source={example.source}
          pressed={example.source === source}
          onPress={() => {
            if (isOwn) setTyped(source);
            onChoose(example.source, example);
          }}
        />
      ))}
      {own !== null && (
        <Chip isOwn label={ownName} source={own} pressed={own === source} onPress={() => bringBack(own)} />
      )}
    </div>
  );
}

interface ChipProps {
  readonly label: string;
  readonly source: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly isOwn?: boolean;
}

function Chip({ label, source, pressed, onPress, isOwn }: ChipProps) {
  return (
    <button
      type="button"
      className="mgp-button"
      data-variant="chip"
      data-own={isOwn}
      aria-pressed={pressed}
      title={source}
      onClick={onPress}
    >
      {label}
    </button>
  );
}
