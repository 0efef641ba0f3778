import { getField, isFieldKey } from '../../config/draft';
import { SILENT, silentOf } from '../../config/silent';
import type { LaneSummary, Run } from '../../state/storage/run';
import { changeWords } from '../text/changes';
import { experimentWords } from '../text/summary';

/** What the table can be sorted by: of the lanes of a run, the one that stands highest. */
export type RunsColumn = 'name' | 'reached' | 'step' | 'seconds' | 'tau' | 'tauNet' | 'updatedAt';

/** What a run is called: what a person has called it, else what it is about. */
export const nameOf = (run: Run): string =>
  run.name || experimentWords(run.lanes.map(({ config }) => config)).title;

/** Its settings in a line, and which of them were others at first. */
export function settingsOf({ lanes }: Run): string {
  const configs = lanes.map(({ config }) => config);
  const seeds = [...new Set(configs.map(({ seed }) => seed))].join(' and ');
  const changes = [...new Set(lanes.flatMap(changesSinceStart))].join(', ');
  const since = changes && ` Changed while it trained: ${changes}.`;
  return `${experimentWords(configs).claim} Seed ${seeds}.${since}`;
}

const changesSinceStart = ({ config, atFirst = {} }: LaneSummary): string[] =>
  Object.entries(atFirst).flatMap(([field, from]) => {
    if (field !== SILENT && !isFieldKey(field)) return [];
    const to = field === SILENT ? silentOf(config.network).length : getField(config, field);
    return from === to ? [] : [changeWords({ field, from, to })];
  });

const OF_LANE: Partial<Record<RunsColumn, (lane: LaneSummary) => number | undefined>> = {
  reached: ({ reached }) => reached,
  step: ({ step }) => step,
  seconds: ({ seconds }) => seconds,
  tau: ({ tau }) => tau?.mean,
  tauNet: ({ tauNet }) => tauNet,
};

function keyOf(run: Run, column: RunsColumn): number | string {
  if (column === 'name') return nameOf(run).toLowerCase();
  if (column === 'updatedAt') return run.order;
  const values = run.lanes.flatMap((lane) => OF_LANE[column]?.(lane) ?? []);
  return Math.max(Number.NEGATIVE_INFINITY, ...values);
}

/** The runs whose name, settings or notes hold every word of a text, in the order of a column. */
export function shown(runs: readonly Run[], text: string, by: RunsColumn, descending: boolean): Run[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const sorted = runs
    .filter((run) => {
      const all = `${nameOf(run)} ${settingsOf(run)} ${run.notes ?? ''}`.toLowerCase();
      return words.every((word) => all.includes(word));
    })
    .map((run) => ({ run, key: keyOf(run, by) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ run }) => run);
  return descending ? sorted.reverse() : sorted;
}

/** 0:45, 12:03, 1:02:03. */
export function durationWords(seconds: number): string {
  const whole = Math.round(seconds);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** No run is older than the page itself. */
const FIRST = Date.UTC(2026, 0);
const DAY = 24 * 3600 * 1000;

/** A date and time; a dash where the clock must have been wrong. */
export function dateWords(time: number, now = Date.now()): string {
  const isWrong = time < FIRST || (now >= FIRST && time > now + DAY);
  return isWrong ? '–' : new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
