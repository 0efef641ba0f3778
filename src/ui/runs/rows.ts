import { group } from 'd3-array';
import { lookOf } from '../../config/counts';
import { getField, isFieldKey } from '../../config/draft';
import { SILENT, silentOf } from '../../config/silent';
import { summary } from '../../math/statistics';
import type { LaneSummary, Run } from '../../state/storage/run';
import { changeWords } from '../text/changes';
import { listed } from '../text/numbers';
import { experimentWords } from '../text/summary';

/** What the table can be sorted by: of the lanes of a run, the one that stands highest. */
export type RunsColumn = 'name' | 'reached' | 'step' | 'seconds' | 'tau' | 'tauNet' | 'updatedAt';

/** The networks of a run by their lanes, in the order of their seeds: those of one lane look alike. */
export const lanesOf = ({ lanes }: Run): LaneSummary[][] =>
  [...group(lanes, ({ id }) => lookOf(id)).values()].map((networks) =>
    networks.sort((a, b) => a.config.seed - b.config.seed),
  );

/** What a run is called: what a person has called it, else what it is about. */
export const nameOf = (run: Run): string =>
  run.name || experimentWords(lanesOf(run).map(([{ config }]) => config)).title;

/** Its settings in a line, and which of them were others at first. */
export function settingsOf(run: Run): string {
  const { lanes } = run;
  const configs = lanesOf(run).map(([{ config }]) => config);
  const seeds = [...new Set(lanesOf(run).map(seedsOf))].join(' and ');
  const changes = [...new Set(lanes.flatMap(changesSinceStart))].join(', ');
  const since = changes && ` Changed while it trained: ${changes}.`;
  return `${experimentWords(configs).claim} Seed ${seeds}.${since}`;
}

/** "0", "0 to 3", "0, 2 and 5". */
function seedsOf(networks: readonly LaneSummary[]): string {
  const seeds = networks.map(({ config }) => config.seed);
  const [first, last] = [seeds[0], seeds[seeds.length - 1]];
  return seeds.length > 1 && last - first === seeds.length - 1 ? `${first} to ${last}` : listed(seeds);
}

/** Mean τ of one network ± s.d. over its neurons, or of several ± s.d. over networks. */
export function tauWords(networks: readonly LaneSummary[]): string {
  const taus = networks.flatMap(({ tau }) => tau ?? []);
  if (taus.length === 0) return '–';
  const { mean, sd } = taus.length === 1 ? taus[0] : summary(taus.map((tau) => tau.mean));
  return `${mean.toFixed(2)} ± ${sd.toFixed(2)}`;
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
