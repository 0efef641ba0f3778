import { startTransition, useEffect, useState } from 'react';
import { useExperiment } from '../../state/experiment';
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

/** Until all figures that are in view on a new page have had their turn. */
export const figuresDrawn = new Promise<void>((resolve) => {
  allDrawn = resolve;
});

/**
 * False until the turn of a figure has come: on a new page they are drawn one after the other, so that the words are
 * there at once and the page answers in between. Those out of view leave the processor to the networks until these
 * stand ready.
 * @param waits whether there is something in its place until the browser has time
 * @param inView undefined until it is known, and nobody's turn comes before
 */
export function useTurn(waits: boolean, inView: boolean | undefined): boolean {
  const [mine, setMine] = useState(false);
  const starting = useExperiment(({ lanes }) => lanes.some(({ status }) => status === 'starting'));
  const rests = inView === undefined || (starting && !inView);
  useEffect(() => {
    if (mine) return;
    if (rests) {
      // Where none is in view, nobody need wait for one; those that are stand in line by then.
      if (inView === false) queueMicrotask(() => line.length === 0 && allDrawn());
      return;
    }
    const drawing = { draw: () => startTransition(() => setMine(true)), waits: waits || !inView };
    if (line.push(drawing) === 1) first();
    return () => {
      const place = line.indexOf(drawing);
      line.splice(place, 1);
      if (place === 0) first();
    };
  }, [mine, waits, inView, rests]);
  return mine;
}
