import { startTransition, useEffect, useState } from 'react';
import { afterLoad } from '../parts/after-load';

interface Drawing {
  draw(): void;
  /** Whether there is something in its place meanwhile. */
  waits: boolean;
}

/** What is still to be drawn for the first time, from top to bottom; the first is being drawn. */
const line: Drawing[] = [];
function first(): void {
  if (line.length === 0) allDrawn();
  else (line[0].waits ? afterLoad : requestAnimationFrame)(() => line[0]?.draw());
}
let allDrawn: () => void;

/** Until all figures of a new page have had their turn. */
export const figuresDrawn = new Promise<void>((resolve) => {
  allDrawn = resolve;
});

/**
 * False until the turn of a figure has come: on a new page they are drawn one after the other, so that the words are
 * there at once and the page answers in between.
 * @param waits whether there is something in its place until the browser has time
 */
export function useTurn(waits: boolean): boolean {
  const [mine, setMine] = useState(false);
  useEffect(() => {
    if (mine) return;
    const drawing = { draw: () => startTransition(() => setMine(true)), waits };
    if (line.push(drawing) === 1) first();
    return () => {
      const place = line.indexOf(drawing);
      line.splice(place, 1);
      if (place === 0) first();
    };
  }, [mine, waits]);
  return mine;
}
