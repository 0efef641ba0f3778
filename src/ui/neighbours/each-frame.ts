/**
 * Calls once a frame, with the seconds since the frame before.
 * @returns ends it
 */
export function eachFrame(tick: (seconds: number) => void): () => void {
  let frame = 0;
  // The first one's time can lie before the moment at which it was asked for: nothing has passed until the second.
  let before: number | undefined;
  const move = (now: number) => {
    // A tab that slept goes on where it was.
    if (before !== undefined) tick(Math.min(100, now - before) / 1000);
    before = now;
    frame = requestAnimationFrame(move);
  };
  frame = requestAnimationFrame(move);
  return () => cancelAnimationFrame(frame);
}
