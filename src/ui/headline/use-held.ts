import { useEffect, useState, useSyncExternalStore } from 'react';
import { Hold, pageClock } from './hold';

/**
 * A value that changes no more often than every `hold` ms; the newest one is shown when its time has come.
 * @param name what makes two values the same
 */
export function useHeld<T>(value: T, name: (value: T) => string, hold: number): T {
  const [held] = useState(() => new Hold(value, hold, name, pageClock));
  useEffect(() => held.offer(value));
  useEffect(() => {
    // A page that was out of sight has had no timers, or late ones.
    document.addEventListener('visibilitychange', held.check);
    return () => {
      document.removeEventListener('visibilitychange', held.check);
      held.rest();
    };
  }, [held]);
  return useSyncExternalStore(held.subscribe, () => held.shown);
}
