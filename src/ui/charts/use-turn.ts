import { startTransition, useEffect, useState } from 'react';
import { inSomeFrame, notAnyMore } from './kit/frames';

/**
 * False until the turn of a figure has come: on a new page they are drawn from top to bottom, each in a frame of its
 * own, so that the words are there at once and the page answers in between.
 */
export function useTurn(): boolean {
  const [mine, setMine] = useState(false);
  useEffect(() => {
    const draw = () => startTransition(() => setMine(true));
    inSomeFrame(draw);
    return () => notAnyMore(draw);
  }, []);
  return mine;
}
