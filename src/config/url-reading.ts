import { whole } from '../math/english';
import { type AddressPair, pairsOf } from './address-text';
import { defaultLanes } from './default-lanes';
import { describe } from './explain';
import { configsOf, PRESETS } from './presets';
import type { RunConfig } from './schema';
import { isOthers } from './trackers';
import {
  COUNTS,
  canBeRead,
  isCount,
  isKnownVersion,
  LONGEST,
  OURS,
  pairsForUs,
  presetNamed,
  RESERVED,
  VERSION,
} from './url-names';
import { URL_SETTINGS, type UrlSetting } from './url-settings';
import { valuesOf } from './url-values';

/** An experiment as it was read from an address. */
export interface Shared {
  lanes: RunConfig[];
  /** How many networks each lane has, where that is said. */
  networks?: number;
  /** What was wrong, a clause each; the defaults stand in for it. */
  faults: string[];
}

/** What an address says, by name. */
type GivenPairs = ReadonlyMap<string, AddressPair>;

/**
 * The experiment in an address: a preset's lanes or the default ones, with what else is written there; undefined where
 * it holds none. Never throws: what cannot be read takes its default.
 * @param hash the part after #, with or without it
 * @param query the part after ?; where it says nothing that is clearly meant for this page, it is others' business
 */
export function decodeExperiment(hash: string, query = ''): Shared | undefined {
  const faults = new Set<string>();
  const inQuery = pairsForUs(read(query, faults));
  const inHash = read(hash, faults);
  if (![...inHash, ...inQuery].some(({ name }) => OURS.has(name))) return undefined;
  const given = together([...inQuery, ...inHash], faults);
  tellVersion(given, faults);
  const preset = presetLanes(given, faults);
  const count = countIn(given, 'lanes', faults);
  if (preset && count && count !== preset.length) {
    faults.add(`lanes: the preset has ${preset.length}, not ${count}`);
  }
  const lanes = preset ?? defaultLanes(count);
  const found = URL_SETTINGS.flatMap((setting) => {
    const pair = given.get(setting.url);
    if (!pair) return [];
    const { values, fault } = valuesOf(setting, pair.value, lanes.length, count === lanes.length);
    if (fault) faults.add(fault);
    return values.length > 0 ? [{ setting, values }] : [];
  });
  const settledLanes = lanes.map((config, lane) =>
    settled(
      config,
      found.map(({ setting, values }) => ({ setting, text: values[lane] ?? values[0] })),
      faults,
    ),
  );
  return { lanes: settledLanes, networks: countIn(given, 'networks', faults), faults: [...faults] };
}

/** More than this nobody reads. */
const MOST_TOLD = 8;

/** What was wrong with an address, in a sentence or two. */
export function faultWords(faults: readonly string[]): string {
  const shown = faults.slice(0, MOST_TOLD);
  const rest = faults.length > shown.length ? `, and ${faults.length - shown.length} more` : '';
  return `The address was not taken just as it stands: ${shown.join('; ')}${rest}. What could not be read has its usual value.`;
}

/** The pairs of a part, to the last one that is there in full. */
function read(part: string, faults: Set<string>): AddressPair[] {
  if (part.length <= LONGEST) return pairsOf(part);
  faults.add(`it has more than ${whole(LONGEST)} characters, the rest was not read`);
  return pairsOf(part.slice(0, LONGEST)).slice(0, -1);
}

/** What is given later outdoes what is given before, and that is told, as is what means nothing. */
function together(pairs: readonly AddressPair[], faults: Set<string>): GivenPairs {
  const given = new Map<string, AddressPair>();
  for (const pair of pairs) {
    const { name, value } = pair;
    if (RESERVED.includes(name) || (!OURS.has(name) && isOthers(name))) continue;
    if (!OURS.has(name)) {
      faults.add(`${describe(name)} is no setting`);
      continue;
    }
    const before = given.get(name)?.value;
    if (before !== undefined && before !== value) {
      faults.add(`${name} is there as ${describe(before)} and as ${describe(value)}, the last is used`);
    }
    given.set(name, pair);
  }
  return withoutCut(given, faults);
}

/** Without a number whose last digits may be missing. */
function withoutCut(given: Map<string, AddressPair>, faults: Set<string>): GivenPairs {
  for (const { name, value, cut } of given.values()) {
    const isChoice = URL_SETTINGS.some(({ url, kind }) => url === name && kind === 'choice');
    if (!cut || (isChoice && canBeRead({ name, value }))) continue;
    faults.add(`the link was cut off after ${describe(`${name}=${value}`)}`);
    given.delete(name);
  }
  return given;
}

/** Of a version that is not known what can be read is read as if it were this one. */
function tellVersion(given: GivenPairs, faults: Set<string>): void {
  const version = given.get('v')?.value ?? VERSION;
  if (!isKnownVersion(version)) faults.add(`its version is ${describe(version)}, this page reads ${VERSION}`);
}

/** The lanes of `preset=slow`; what else is written changes them. */
function presetLanes(given: GivenPairs, faults: Set<string>): readonly RunConfig[] | undefined {
  const written = given.get('preset')?.value;
  const name = written === undefined ? undefined : presetNamed(written);
  if (written !== undefined && !name) faults.add(`there is no preset ${describe(written)}`);
  return name && configsOf(PRESETS[name]);
}

function countIn(given: GivenPairs, name: keyof typeof COUNTS, faults: Set<string>): number | undefined {
  const text = given.get(name)?.value;
  if (text === undefined || isCount(name, text)) return text === undefined ? undefined : Number(text);
  faults.add(`${name}: expected 1 to ${COUNTS[name]}, got ${describe(text)}`);
  return undefined;
}

/** The config with all that was written; some values are allowed only once another one is there. */
function settled(
  start: RunConfig,
  written: readonly { setting: UrlSetting; text: string }[],
  faults: Set<string>,
): RunConfig {
  let config = start;
  let waiting = [...written];
  for (;;) {
    const refused: typeof waiting = [];
    const reasons: string[] = [];
    for (const each of waiting) {
      try {
        const { config: next, fault } = each.setting.read(config, each.text);
        config = next;
        if (fault) faults.add(`${each.setting.url}: ${fault}`);
      } catch (error) {
        refused.push(each);
        reasons.push(`${each.setting.url}: ${(error as Error).message.replace(/^[\w.]+: /, '')}`);
      }
    }
    if (refused.length === waiting.length) {
      for (const reason of reasons) faults.add(reason);
      return config;
    }
    waiting = refused;
  }
}
