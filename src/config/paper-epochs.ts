import { type PaperNumbers, type PaperPoint, paperOf } from './paper';
import type { RunConfig } from './schema';

/** Before its first epoch, a network has come to no N. */
const BEGINNING = { x: 0, y: 1 };

/** Whether the paper tells how many epochs such a network takes. */
export const hasEpochs = (config: RunConfig): boolean =>
  config.curriculum.startN === BEGINNING.y + 1 && paperOf(config)?.end !== undefined;

/**
 * How many epochs it took the paper's networks to be promoted from N, at least and at most. As far as the run goes that they
 * published, that is one number. Beyond it they were no quicker than it was in its last stretch, and no slower than on the
 * straight way to where all were in the end: a climb only ever flattens. Undefined where they did not get there.
 */
export function epochsTo(
  N: number,
  { climb = [], end }: PaperNumbers,
): readonly [number, number] | undefined {
  const run = [BEGINNING, ...climb];
  const [before, last] = run.slice(-2);
  if (!end || N > end.y) return undefined;
  if (N > last.y) return [onLine(before, last, N), onLine(last, end, N)];
  const next = run.findIndex(({ y }, i) => i > 0 && y >= N);
  const epochs = onLine(run[next - 1], run[next], N);
  return [epochs, epochs];
}

/** Where the line through two points has come to N. */
const onLine = (from: PaperPoint, to: PaperPoint, N: number): number =>
  from.x + ((N - from.y) * (to.x - from.x)) / (to.y - from.y);
