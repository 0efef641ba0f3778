import type { SettingChange } from '../config/changes';
import type { EpochRecord } from '../config/progress';
import { SILENT, silentOf } from '../config/silent';
import { growing } from '../math/growing';
import { memoised } from '../math/memoised';
import type { Lane } from './lane';

/** A passed test: the network reached N at the end of this epoch. */
export interface Promotion {
  epoch: number;
  N: number;
  record: EpochRecord;
}

/** The time from one promotion to the next, in epochs. */
export interface Wait {
  from: number;
  to: number;
  /** N reached before it, and after it. */
  before: number;
  after: number;
}

const last = <T>(list: readonly T[]): T => list[list.length - 1];

/** All promotions of a history, first to last; the same array until there is another one. */
export const promotionsOf = growing<EpochRecord, readonly Promotion[]>([], (before, records, from) => {
  // What came last may have been a promotion that only the Ns of the next epoch tell.
  const untold = from > 0 && records[from - 1].promoted === undefined ? from - 1 : from;
  const fresh = records.slice(untold).flatMap((record, k) => {
    const N = last(record.heads);
    const next = records[untold + k + 1];
    // A history from elsewhere may not say so; then the Ns of the next epoch do.
    const promoted = record.promoted ?? (next !== undefined && last(next.heads) > N);
    return promoted ? [{ epoch: record.epoch, N, record }] : [];
  });
  return fresh.length > 0 ? [...before, ...fresh] : before;
});

/** A setting that was changed while the network trained. */
export interface ChangeMade extends SettingChange {
  /** When, in epochs. */
  at: number;
}

/** All changes of settings in a history, first to last; the same array until there is another one. */
export const changesOf = growing<EpochRecord, readonly ChangeMade[]>([], (before, records, from) => {
  const fresh = records.slice(from).flatMap(({ epoch, step, changed = [] }, k) => {
    const begun = records[from + k - 1]?.step ?? (step * (epoch - 1)) / epoch;
    const done = (change: SettingChange) => (step > begun ? (change.step - begun) / (step - begun) : 1);
    return changed.map((change) => ({ ...change, at: epoch - 1 + Math.min(1, Math.max(0, done(change))) }));
  });
  return fresh.length > 0 ? [...before, ...fresh] : before;
});

/** What those settings were at first that were changed later, by their fields. */
export const settingsAtFirst = (records: readonly EpochRecord[]): SettingsAtFirst =>
  firstOf(changesOf(records));

export type SettingsAtFirst = Readonly<Record<string, SettingChange['from']>>;

const firstOf = memoised(
  (changes: readonly ChangeMade[]): SettingsAtFirst =>
    Object.fromEntries(changes.toReversed().map(({ field, from }) => [field, from])),
);

/** The N that a network had reached at a moment of its history, in epochs; undefined where that is not known. */
export const reachedAt = (lane: Lane, epoch: number): number | undefined =>
  promotionsOf(lane.records).findLast((promotion) => promotion.epoch <= epoch)?.N ??
  (knowsBeginning(lane) ? lane.config.curriculum.startN - 1 : undefined);

/** How many neurons were silent for good when an epoch had ended. */
export function silentAt({ records, config }: Pick<Lane, 'records' | 'config'>, epoch: number): number {
  const changes = changesOf(records).filter(({ field }) => field === SILENT);
  const count = changes.findLast(({ at }) => at < epoch)?.to ?? changes[0]?.from;
  return Number(count ?? silentOf(config.network).length);
}

/** Whether the page knows all that the network went through: an imported one may come without its past. */
export const knowsBeginning = ({ records, epoch }: Pick<Lane, 'records' | 'epoch'>): boolean =>
  records.length > 0 ? records[0].epoch === 1 : epoch === 0;

/** Epochs done, with the fraction of the present one. */
export function epochsOf({ config, records, epoch, step }: Lane): number {
  const { stepsPerEpoch } = config.training;
  const begun = records.length > 0 ? last(records).step : epoch * stepsPerEpoch;
  return epoch + Math.min(1, Math.max(0, (step - begun) / stepsPerEpoch));
}

/**
 * The waits between promotions, first to last; what came before a known history is left out, and promotions that led no
 * further: what has lost neurons passes a test once more.
 */
export function waitsOf(lane: Lane): Wait[] {
  const start = { epoch: 0, N: lane.config.curriculum.startN - 1 };
  const stops = [...(knowsBeginning(lane) ? [start] : []), ...promotionsOf(lane.records)];
  return stops
    .slice(1)
    .map(({ epoch, N }, i) => ({ from: stops[i].epoch, to: epoch, before: stops[i].N, after: N }))
    .filter(({ before, after }) => after > before);
}

/** How long the network has been at its present N, in epochs; undefined where that is not known. */
export function waitingOf(lane: Lane): number | undefined {
  const from = promotionsOf(lane.records).at(-1)?.epoch ?? (knowsBeginning(lane) ? 0 : undefined);
  return from === undefined ? undefined : epochsOf(lane) - from;
}
