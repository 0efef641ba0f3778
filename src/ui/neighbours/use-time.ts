import { useEffect } from 'react';

/** Lets time go on while something runs, frame by frame. @param tick hears how much has passed, in seconds; always the same */
export function useTime(isRunning: boolean, tick: (seconds: number) => void): void {
  useEffect(() => {
    if (!isRunning) return;
    let frame = 0;
    let before = performance.now();
    const move = (now: number) => {
      // A tab that slept goes on where it was.
      tick(Math.min(100, now - before) / 1000);
      before = now;
      frame = requestAnimationFrame(move);
    };
    frame = requestAnimationFrame(move);
    return () => cancelAnimationFrame(frame);
  }, [isRunning, tick]);
}
