import { useEffect, useRef, useState } from 'react';

/**
 * A value that changes no more often than every `hold` ms; the latest one is shown when its time has come.
 * @param name what makes two values the same
 */
export function useHeld<T>(value: T, name: (value: T) => string, hold: number): T {
  const [shown, setShown] = useState(value);
  const latest = useRef(value);
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  latest.current = value;
  const differs = name(value) !== name(shown);
  useEffect(() => {
    if (!differs) return;
    const timer = setTimeout(
      () => {
        changedAt.current = performance.now();
        setShown(latest.current);
      },
      Math.max(0, changedAt.current + hold - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [differs, hold]);
  return shown;
}
