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
}

/** Expressions to click. What was typed before a click is kept on a chip of its own. */
export function ExampleChips({ examples, source, name, ownName, onChoose }: ExampleChipsProps) {
  const [own, setOwn] = useState<string>();
  const isOwn = source.trim() !== '' && examples.every((example) => example.source !== source);
  return (
    <div className="mgp-ExpressionInput-examples" role="group" aria-label={name}>
      {examples.map((example) => (
        <Chip
          key={example.label}
          label={example.label}
          source={example.source}
          pressed={example.source === source}
          onPress={() => {
            if (isOwn) setOwn(source);
            onChoose(example.source, example);
          }}
        />
      ))}
      {own !== undefined && (!isOwn || own === source) && (
        <Chip label={ownName} source={own} pressed={own === source} onPress={() => onChoose(own)} />
      )}
    </div>
  );
}

interface ChipProps {
  readonly label: string;
  readonly source: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Chip({ label, source, pressed, onPress }: ChipProps) {
  return (
    <button
      type="button"
      className="mgp-button"
      data-variant="chip"
      aria-pressed={pressed}
      title={source}
      onClick={onPress}
    >
      {label}
    </button>
  );
}
