import { isFieldKey } from '../../config/draft';
import { SILENT } from '../../config/silent';
import { counted } from '../../math/english';
import { type ChangeMade, changesOf, reachedAt } from '../../state/history';
import type { Lane } from '../../state/lane';
import { changeInName } from './lane-difference';

/** Beside a mark: "rate 0.05 → 0.1", "12 neurons silent". */
export function changeWords({ field, from, to }: Pick<ChangeMade, 'field' | 'from' | 'to'>): string {
  if (field === SILENT) return `${counted(Number(to), 'neuron')} silent`;
  if (!isFieldKey(field)) return `${field} ${from} → ${to}`;
  return changeInName(field, from, to);
}

/** With when: "rate 0.05 → 0.1 at epoch 12", "12 neurons silent from epoch 40". */
export const changeWordsInFull = (change: ChangeMade): string =>
  `${changeWords(change)} ${change.field === SILENT ? 'from' : 'at'} epoch ${Number(change.at.toFixed(1)).toLocaleString('en')}`;

/** What the marks of changes say, under a plot that has some; undefined where it has none. */
export function changedNote(lanes: readonly Pick<Lane, 'records'>[]): string | undefined {
  const changes = lanes.flatMap(({ records }) => changesOf(records));
  if (changes.length === 0) return undefined;
  if (changes.some(({ field }) => field !== SILENT)) return '▼ a setting was changed';
  return changes.length === 1 ? `▼ ${changeWordsInFull(changes[0])}` : '▼ neurons fell silent';
}

/** What was changed in a lane while it stood at an N. */
export const changesAt = (lane: Lane, N: number): ChangeMade[] =>
  changesOf(lane.records).filter(({ at }) => reachedAt(lane, at) === N);

/**
 * The same in words for the cursor, of each setting what it was before and after all of them. The cursor goes down to
 * the first N to learn: what came before that is told there.
 */
export function changesAtCursor(lane: Lane, N: number): string {
  const before = N === lane.config.curriculum.startN ? changesAt(lane, N - 1) : [];
  const merged = new Map<string, ChangeMade>();
  for (const change of [...before, ...changesAt(lane, N)])
    merged.set(change.field, { ...change, from: merged.get(change.field)?.from ?? change.from });
  return [...merged.values()].map(changeWords).join(', ');
}
