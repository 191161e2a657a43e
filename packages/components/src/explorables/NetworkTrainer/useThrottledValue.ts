import { useEffect, useRef, useState } from 'react';

/** The value, renewed at most every `interval` milliseconds; the last one always arrives. */
export function useThrottledValue<T>(value: T, interval: number): T {
  const [shown, setShown] = useState(value);
  const renewed = useRef(-Infinity);
  useEffect(() => {
    if (Object.is(value, shown)) return undefined;
    const renew = () => {
      renewed.current = performance.now();
      setShown(() => value);
    };
    const timer = setTimeout(renew, Math.max(0, renewed.current + interval - performance.now()));
    return () => clearTimeout(timer);
  }, [value, shown, interval]);
  return shown;
}
