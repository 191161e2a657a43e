import { useRef } from 'react';
import type { TypedText } from './TypedText.ts';

interface Replacement {
  readonly before: TypedText;
  readonly after: TypedText;
}

export interface Replacements {
  /** Remembers that a text took the place of another, at once and not by typing. */
  readonly add: (before: TypedText, after: TypedText) => void;
  /** What to go back to: the text before the last replacement, where nothing was typed since. */
  readonly undo: (present: TypedText) => TypedText | undefined;
  /** What was taken back last, where nothing was typed since. */
  readonly redo: (present: TypedText) => TypedText | undefined;
}

const MOST = 50;

/**
 * Texts that took the place of others, to be taken back one by one. Between them the box's own undo leads: a browser
 * knows what was typed, and nothing of what a page puts into a box.
 */
export function useReplacements(): Replacements {
  const done = useRef<readonly Replacement[]>([]);
  const undone = useRef<readonly Replacement[]>([]);
  return {
    add: (before, after) => {
      done.current = [...done.current, { before, after }].slice(-MOST);
      undone.current = [];
    },
    undo: (present) => {
      const last = done.current.at(-1);
      if (last === undefined || !isSameText(last.after, present)) return undefined;
      done.current = done.current.slice(0, -1);
      // With the numbers that it has now.
      undone.current = [...undone.current, { ...last, after: present }];
      return last.before;
    },
    redo: (present) => {
      const last = undone.current.at(-1);
      if (last === undefined || !isSameText(last.before, present)) return undefined;
      undone.current = undone.current.slice(0, -1);
      done.current = [...done.current, { ...last, before: present }];
      return last.after;
    },
  };
}

function isSameText(one: TypedText, other: TypedText): boolean {
  return one.source === other.source && one.isProgram === other.isProgram;
}
