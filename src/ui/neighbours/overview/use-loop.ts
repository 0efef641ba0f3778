import { useEffect, useRef, useState } from 'react';

/** A loop takes so long at pace 1, in seconds. */
const LOOP = 8;
/** A frame stands at least so long, in ms: what is drawn changes no quicker. */
const FRAME = 40;

/** How far the figures are in their loop, from 0 to 1; at its end where nothing moves. */
export function useLoop(pace: number, moves: boolean): number {
  const [phase, setPhase] = useState(1);
  const now = useRef(1);
  useEffect(() => {
    if (!moves) {
      now.current = 1;
      setPhase(1);
      return;
    }
    let request = 0;
    let before = performance.now();
    const move = (time: number) => {
      request = requestAnimationFrame(move);
      const passed = time - before;
      if (passed < FRAME) return;
      before = time;
      // A tab that slept goes on where it was.
      now.current = (now.current + (pace * Math.min(passed, 200)) / 1000 / LOOP) % 1;
      setPhase(now.current);
    };
    request = requestAnimationFrame(move);
    return () => cancelAnimationFrame(request);
  }, [pace, moves]);
  return phase;
}
