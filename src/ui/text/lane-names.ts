import { FIELDS } from '../../config/fields';
import { type SettingsAtFirst, settingsAtFirst } from '../../state/history';
import type { Lane } from '../../state/lane';
import { differences } from './lane-difference';
import { atStart, within } from './sentence-case';

const CURRICULA: Record<string, string> = { ...FIELDS['curriculum.kind'].options, stream: 'stream' };

/**
 * A curriculum as the first words of a name, with a hyphen that does not break ("Single‑head"); a network that began
 * under another one is called by both ("Multi → single‑head").
 */
function nameOf(lane: Named): string {
  const { kind } = lane.config.curriculum;
  const label = CURRICULA[kind].replace('-', '\u2011');
  const first = CURRICULA[String(atFirstOf(lane)['curriculum.kind'])];
  if (!first) return atStart(label);
  return atStart(`${brief(first)} → ${first === CURRICULA[kind] ? '… → ' : ''}${label}`);
}

/** A curriculum where there is little room. */
const brief = (name: string): string => name.replace(/[-\u2011]head| window/g, '');

type Named = Pick<Lane, 'id' | 'config' | 'recorded'> & {
  /** What it has been through, or as much of that as names need. */
  records?: Lane['records'];
  atFirst?: SettingsAtFirst;
};

const atFirstOf = ({ records, atFirst }: Named): SettingsAtFirst =>
  atFirst ?? (records ? settingsAtFirst(records) : {});

/** So many characters have room beside a mark and in the bar. */
const SHORT = 18;

/**
 * A lane's full name among others: its curriculum's, and what sets it apart from others of that curriculum
 * ("Multi‑head, τ frozen"). Lanes that nothing sets apart are numbered ("Multi‑head 2").
 */
export function fullName(lane: Named, lanes: readonly Named[]): string {
  const { name, words, number } = parts(lane, lanes);
  return [name, ...words].join(', ') + number;
}

/** The same where there is little room: "Multi, τ frozen". */
export function nameAmong(lane: Named, lanes: readonly Named[]): string {
  const full = fullName(lane, lanes);
  if (full.length <= SHORT) return full;
  const { name, words, number, place } = parts(lane, lanes);
  const short = [brief(name), ...words].join(', ') + number;
  return short.length <= SHORT ? short : (name.includes('→') ? brief(name) : name) + place;
}

/** The same within a sentence: "Multi‑head with τ frozen". */
export function sentenceName(lane: Named, lanes: readonly Named[]): string {
  const { name, words, number } = parts(lane, lanes);
  return (words.length > 0 ? `${name} with ${words.join(' and ')}` : name) + number;
}

/**
 * The full name for those who hear the page, and for files: some voices read arrows and the hyphen that does not break,
 * and there is no tag that says what is recorded.
 */
export const spokenName: typeof fullName = (lane, lanes) =>
  fullName(lane, lanes).replaceAll('\u2011', '-').replaceAll(' →', ', then') +
  (lane.recorded ? ', recorded' : '');

/** What all lanes are called: it changes with their settings, and with it whatever names them. */
export const names = (lanes: readonly Named[]): string[] => lanes.map((lane) => spokenName(lane, lanes));

/** What a name is made of, and which of its curriculum's lanes this is. */
function parts(lane: Named, lanes: readonly Named[]) {
  const alike = lanes.filter((other) => nameOf(other) === nameOf(lane));
  const words = differences(
    alike.map(({ config }) => config),
    alike.map(atFirstOf),
  );
  const index = alike.findIndex(({ id }) => id === lane.id);
  const first = words.findIndex((each) => String(each) === String(words[index]));
  const place = ` ${index + 1}`;
  // The first of lanes that nothing sets apart goes without a number: it keeps the name it had alone.
  return { name: nameOf(lane), words: words[index], number: first < index ? place : '', place };
}

/** A lane's name in sentences. */
export interface LaneName {
  /** At the beginning of one: "Single‑head". */
  Name: string;
  /** Within one: "single‑head". */
  name: string;
}

/** Names for sentences, in the order of the lanes. */
export const laneNames = (lanes: readonly Lane[]): LaneName[] =>
  lanes.map((lane) => {
    const Name = sentenceName(lane, lanes);
    return { Name, name: within(Name) };
  });
