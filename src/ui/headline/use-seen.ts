import { useEffect, useReducer, useRef } from 'react';
import type { Lane } from '../../state/lane';
import { justPromoted, seenAfter, seenAtFirst, untilOld } from './newest';

/** What is told of the lanes first, and what has only just happened; it says so no more once that is a while ago. */
export function useSeen(lanes: readonly Lane[]) {
  const last = useRef({ lanes, seen: seenAtFirst(lanes) });
  const [, askAgain] = useReducer((count: number) => count + 1, 0);
  const now = performance.now();
  if (last.current.lanes !== lanes) {
    last.current = { lanes, seen: seenAfter(lanes, last.current.lanes, last.current.seen, now) };
  }
  const { seen } = last.current;
  useEffect(() => {
    const wait = untilOld(seen, performance.now());
    if (wait === undefined) return;
    const timer = setTimeout(askAgain, wait + 1);
    return () => clearTimeout(timer);
  });
  return { order: seen.order, fresh: justPromoted(seen, now) };
}
