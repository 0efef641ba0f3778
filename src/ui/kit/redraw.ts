import { flushSync } from 'react-dom';

const drawings = new Set<() => void>();

/** From now on a figure is among those that `redrawAll` draws; what is returned ends that. */
export function redrawn(draw: () => void): () => void {
  drawings.add(draw);
  return () => void drawings.delete(draw);
}

/** Draws all figures as the networks are now, those out of view too: what is saved must not be older than that. */
export function redrawAll(): void {
  flushSync(() => {
    for (const draw of drawings) draw();
  });
}
