import { startTransition, useEffect, useState } from 'react';

/** What is still to be drawn for the first time, from top to bottom; the first is being drawn. */
const line: (() => void)[] = [];
const first = () => (line.length > 0 ? requestAnimationFrame(() => line[0]?.()) : allDrawn());
let allDrawn: () => void;

/** Until all figures of a new page have had their turn. */
export const figuresDrawn = new Promise<void>((resolve) => {
  allDrawn = resolve;
});

/**
 * False until the turn of a figure has come: on a new page they are drawn one after the other, so that the words are
 * there at once and the page answers in between.
 */
export function useTurn(): boolean {
  const [mine, setMine] = useState(false);
  useEffect(() => {
    if (mine) return;
    const draw = () => startTransition(() => setMine(true));
    if (line.push(draw) === 1) first();
    return () => {
      const place = line.indexOf(draw);
      line.splice(place, 1);
      if (place === 0) first();
    };
  }, [mine]);
  return mine;
}
