import { useState } from 'react';
import type { Bindings } from './useDifferentiated.ts';
import { bindingsKey } from './useDifferentiated.ts';

/**
 * Numbers for variables without those that the text gives another number than when they were given: of a slider that
 * was dragged and a number that was typed, what was done last counts.
 *
 * @param defaults The numbers in the text, by name; `null` while there is no text that makes sense.
 */
export function useGivenNumbers(bindings: Bindings, defaults: Bindings | null): Bindings {
  const key = bindingsKey(bindings);
  const [given, setGiven] = useState<{ readonly key: string; readonly defaults: Bindings }>();
  if (defaults === null) return bindings;
  if (given?.key !== key) {
    setGiven({ key, defaults });
    return bindings;
  }
  const isEdited = (name: string): boolean =>
    Object.hasOwn(defaults, name) && !(Object.hasOwn(given.defaults, name) && given.defaults[name] === defaults[name]);
  return Object.fromEntries(Object.entries(bindings).filter(([name]) => !isEdited(name)));
}
