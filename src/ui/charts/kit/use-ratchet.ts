import { useRef } from 'react';

/**
 * The largest value so far, for an axis that must not shrink in a run.
 * @param progress how far the run is: where it goes back, a new run has begun
 */
export function useRatchet(value: number, progress: number): number {
  const ref = useRef({ value, progress });
  const begunAnew = progress < ref.current.progress;
  ref.current = { value: begunAnew ? value : Math.max(value, ref.current.value), progress };
  return ref.current.value;
}
