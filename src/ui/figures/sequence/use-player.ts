import { useEffect, useRef } from 'react';

/** About two bits a second. */
const EVERY = 500;

/** Steps on, twice a second, while it plays. */
export function usePlayer(playing: boolean, step: () => void): void {
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => latest.current(), EVERY);
    return () => clearInterval(timer);
  }, [playing]);
}
