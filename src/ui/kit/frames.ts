/** Work for coming frames, one piece a frame, so that no frame draws two figures. */
const waiting = new Set<() => void>();
let frame: number | undefined;

/** Does the work in a coming frame; work that is waiting already is not done twice. */
export function inSomeFrame(work: () => void): void {
  waiting.add(work);
  if (frame === undefined) frame = requestAnimationFrame(next);
}

/** Takes work back that has not been done. */
export function notAnyMore(work: () => void): void {
  waiting.delete(work);
}

function next(): void {
  const [work] = waiting;
  if (work) waiting.delete(work);
  frame = waiting.size > 0 ? requestAnimationFrame(next) : undefined;
  work?.();
}
