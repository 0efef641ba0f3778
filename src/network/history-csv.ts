import type { EpochRecord } from '../config/progress';
import { toCsv } from '../math/csv';

/**
 * A history as comma-separated values: one row an epoch, one column of test accuracy for every N that was
 * ever tested, also where it was no longer trained; how many heads were, and their first and last N, stand beside it.
 * `changed` names the settings that were changed in an epoch, and each of these has a column of what it was.
 */
export function historyCsv(history: readonly EpochRecord[]): string {
  const tested = history.map(({ accuracy, untrained }) => ({ ...untrained, ...accuracy }));
  const Ns = [...new Set(tested.flatMap((accuracy) => Object.keys(accuracy).map(Number)))];
  Ns.sort((a, b) => a - b);
  const fields = [...new Set(history.flatMap(({ changed = [] }) => changed.map(({ field }) => field)))];
  const settings = fields.map((field) => settingOf(field, history));
  const columns = [
    ...['epoch', 'step', 'heads', 'first_head', 'last_head', 'loss', 'gradient_norm', 'clipped'],
    ...Ns.map((N) => `accuracy_${N}`),
    ...['tau_mean', 'tau_sd', 'tau_max', 'promoted', 'changed'],
    ...fields,
  ];
  const rows = history.map(({ epoch, step, heads, loss, gradient, tau, promoted, changed }, i) => [
    ...[epoch, step, heads.length, heads[0], heads.at(-1), loss, gradient?.norm, gradient?.clipped],
    ...Ns.map((N) => tested[i][N]),
    ...[tau?.mean, tau?.sd, tau?.max, promoted, changed?.map(({ field }) => field).join(' ')],
    ...settings.map((values) => values[i]),
  ]);
  return toCsv([columns, ...rows]);
}

/** What a setting that was ever changed was at the end of every epoch. */
function settingOf(field: string, history: readonly EpochRecord[]) {
  const changes = history.map(({ changed }) => changed?.find((change) => change.field === field));
  let value = changes.find((change) => change !== undefined)?.from;
  return changes.map((change) => {
    value = change?.to ?? value;
    return value;
  });
}
