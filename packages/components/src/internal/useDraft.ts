import { useState } from 'react';

export interface DraftOptions<T> {
  readonly value: T;
  /** The value as it stands in the box while nobody types. */
  readonly format: (value: T) => string;
  /** The value with all it has, where somebody starts to type. Default: `format`. */
  readonly formatForEditing?: (value: T) => string;
  readonly parse: (text: string) => { value: T } | { error: string };
  readonly onValueChange: (value: T) => void;
}

export interface Draft<T> {
  readonly text: string;
  readonly error: string | undefined;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onTextChange: (text: string) => void;
  /** Takes a value from elsewhere (a step, a choice, a reset) and forgets what was typed. */
  readonly choose: (value: T) => void;
}

/**
 * What stands in a text box for a value: typed text is kept as it is and counts as soon as it can be
 * read; what cannot be read stays, with its error, until it is mended or the value changes elsewhere.
 */
export function useDraft<T>({
  value,
  format,
  formatForEditing = format,
  parse,
  onValueChange,
}: DraftOptions<T>): Draft<T> {
  const [draft, setDraft] = useState<{ text: string; value: T; focused: boolean }>();
  const live = draft !== undefined && (draft.focused || Object.is(draft.value, value)) ? draft : undefined;
  const parsed = live && parse(live.text);
  return {
    text: live?.text ?? format(value),
    error: parsed && 'error' in parsed ? parsed.error : undefined,
    onFocus: () => setDraft({ text: live?.text ?? formatForEditing(value), value, focused: true }),
    onBlur: () =>
      setDraft(live && parsed && 'error' in parsed ? { text: live.text, value, focused: false } : undefined),
    onTextChange: (text) => {
      setDraft({ text, value, focused: true });
      const next = parse(text);
      if ('value' in next && !Object.is(next.value, value)) onValueChange(next.value);
    },
    choose: (next) => {
      setDraft((current) =>
        current?.focused ? { text: formatForEditing(next), value: next, focused: true } : undefined,
      );
      if (!Object.is(next, value)) onValueChange(next);
    },
  };
}
