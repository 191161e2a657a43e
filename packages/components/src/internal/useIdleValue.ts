import { useEffect, useRef, useState } from 'react';

/**
 * The value as it was when it last stood still for `delay` milliseconds; while it keeps changing, renewed
 * only every `longest`. For summaries and tables, which are read and not watched.
 */
export function useIdleValue<T>(value: T, delay = 600, longest = 4 * delay): T {
  const [settled, setSettled] = useState(value);
  const changingSince = useRef<number>(undefined);
  useEffect(() => {
    if (Object.is(value, settled)) {
      changingSince.current = undefined;
      return undefined;
    }
    const now = performance.now();
    changingSince.current ??= now;
    const left = Math.min(delay, changingSince.current + longest - now);
    const timer = setTimeout(() => setSettled(() => value), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [value, settled, delay, longest]);
  return settled;
}
