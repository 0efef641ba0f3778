import type { AddressPair } from './address-text';
import { MOST_LANES, MOST_NETWORKS } from './counts';
import { PRESET_NAMES, type PresetName } from './presets';
import { defaultConfig } from './schema';
import { URL_SETTINGS, type UrlSetting } from './url-settings';

/** The version of the addresses that this page writes. */
export const VERSION = '1';
/** Those it reads. */
const VERSIONS: readonly string[] = [VERSION];

export const isKnownVersion = (version: string): boolean => VERSIONS.includes(version);

/** Names in an address that say nothing about the experiment, but about the page. */
export const RESERVED: readonly string[] = ['embed', 'hide', 'tour', 'paper'];
/** How many there may be of what an address counts: lanes, and networks of each. */
export const COUNTS = { lanes: MOST_LANES, networks: MOST_NETWORKS } as const;

/** Whether a text is a number of these that there may be. */
export const isCount = (name: keyof typeof COUNTS, text: string): boolean =>
  /^[1-9]\d?$/.test(text) && Number(text) <= COUNTS[name];

/** Those that say something about the experiment. */
export const OURS: ReadonlySet<string> = new Set([
  'v',
  'preset',
  ...Object.keys(COUNTS),
  ...URL_SETTINGS.map(({ url }) => url),
]);
/** Addresses are shorter than this; what is longer is not read to its end. */
export const LONGEST = 4000;

/** The preset of this name, in capitals or not. */
export const presetNamed = (name: string): PresetName | undefined =>
  PRESET_NAMES.find((each) => each.toLowerCase() === name.toLowerCase());

/** Short words that other pages have in their addresses, too: by themselves they say nothing about this one. */
const COMMON: ReadonlySet<string> = new Set('v p f task test start stop max window per'.split(' '));

/**
 * What the part after ? says about the experiment. Often that part is about a page around this one: it counts where it
 * has a version or a preset that there is, or something that can be read under a name that others hardly have; and then
 * common names count from the version on, with which links of this page begin, or else where they can be read.
 */
export function pairsForUs(query: readonly AddressPair[]): AddressPair[] {
  if (!query.some(isClear)) return [];
  const begin = query.findIndex(({ name, value }) => name === 'v' && isKnownVersion(value));
  return query.filter((pair, i) => {
    if (!COMMON.has(pair.name)) return OURS.has(pair.name);
    return begin < 0 ? pair.name === 'v' || canBeRead(pair) : i >= begin;
  });
}

/** Whether it is said to this page and no other. */
function isClear(pair: AddressPair): boolean {
  const { name, value } = pair;
  if (name === 'v') return isKnownVersion(value);
  if (name === 'preset') return presetNamed(value) !== undefined;
  if (name === 'lanes' || name === 'networks') return isCount(name, value);
  return !COMMON.has(name) && canBeRead(pair);
}

/** Whether it is a setting with values, one or more, that can be read as they stand. */
export function canBeRead({ name, value }: AddressPair): boolean {
  const setting = URL_SETTINGS.find(({ url }) => url === name);
  return setting !== undefined && value.split(',').every((text) => isReadable(setting, text));
}

function isReadable(setting: UrlSetting, text: string): boolean {
  try {
    return setting.read(defaultConfig, text).fault === undefined;
  } catch {
    return false;
  }
}
