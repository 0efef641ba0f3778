import type { EpochRecord } from '../config/progress';
import { toCsv } from '../math/csv';

/**
 * A history as comma-separated values: one row an epoch, one column of test accuracy for every N that was
 * ever tested, also where it was no longer trained; how many heads were, and their first and last N, stand beside it.
 */
export function historyCsv(history: readonly EpochRecord[]): string {
  const tested = history.map(({ accuracy, untrained }) => ({ ...untrained, ...accuracy }));
  const Ns = [...new Set(tested.flatMap((accuracy) => Object.keys(accuracy).map(Number)))];
  Ns.sort((a, b) => a - b);
  const columns = [
    ...['epoch', 'step', 'heads', 'first_head', 'last_head', 'loss'],
    ...Ns.map((N) => `accuracy_${N}`),
    ...['tau_mean', 'tau_sd', 'tau_max', 'promoted'],
  ];
  const rows = history.map(({ epoch, step, heads, loss, tau, promoted }, i) => [
    ...[epoch, step, heads.length, heads[0], heads.at(-1), loss],
    ...Ns.map((N) => tested[i][N]),
    ...[tau?.mean, tau?.sd, tau?.max, promoted],
  ]);
  return toCsv([columns, ...rows]);
}
