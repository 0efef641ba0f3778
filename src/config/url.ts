import { defaultLanes } from './default-lanes';
import { describe } from './explain';
import { configsOf, PRESET_NAMES, PRESETS } from './presets';
import type { RunConfig } from './schema';
import { URL_SETTINGS, type UrlSetting } from './url-settings';
import { viewPart } from './view';

/** An experiment as it was read from an address. */
export interface Shared {
  lanes: RunConfig[];
  /** What was wrong, a clause each; the defaults stand in for it. */
  faults: string[];
}

type Pairs = ReadonlyMap<string, string>;

const VERSION = '1';
/**
 * How addresses of each version are read: as those of the present one. An address that does not say its version
 * is taken for one of the first.
 */
const VERSIONS: Readonly<Record<string, (pairs: Pairs) => Pairs>> = { 1: (pairs) => pairs };

/** Names in an address that say nothing about the experiment. */
const RESERVED: readonly string[] = ['embed', 'hide', 'tour'];
/** Addresses are shorter than this; what is longer is not read to its end. */
const LONGEST = 4000;

/**
 * The settings of all lanes as the part of an address after #: `v=1&teach=multi&units=64,128`. Only what differs
 * from the default experiment is written; what all lanes have in common once.
 */
export function encodeExperiment(lanes: readonly RunConfig[]): string {
  const defaults = defaultLanes(lanes.length);
  const count = lanes.length === defaultLanes().length ? [] : [`lanes=${lanes.length}`];
  const settings = URL_SETTINGS.flatMap(({ url, write }) => {
    const values = lanes.map(write);
    if (values.join() === defaults.map(write).join()) return [];
    const common = new Set(values).size === 1 ? values.slice(0, 1) : values;
    return [`${url}=${common.map(encodeURIComponent).join()}`];
  });
  return [`v=${VERSION}`, ...count, ...settings].join('&');
}

/**
 * The experiment in an address: a preset's lanes or the default ones, with what else is written there; undefined where
 * it holds none. Never throws: what cannot be read takes its default.
 * @param hash the part after #, with or without it
 * @param query the part after ?; names in it that mean nothing here are others' business
 */
export function decodeExperiment(hash: string, query = ''): Shared | undefined {
  const faults: string[] = [];
  const inHash = pairsOf(hash, faults);
  const written = new Map([...pairsOf(query, []), ...inHash]);
  const known = new Set(['v', 'preset', 'lanes', ...URL_SETTINGS.map(({ url }) => url)]);
  if (![...written.keys()].some((key) => known.has(key))) return undefined;
  for (const key of inHash.keys()) {
    if (!known.has(key) && !RESERVED.includes(key)) faults.push(`${describe(key)} is no setting`);
  }
  const pairs = presentVersion(written, faults);
  const lanes = presetLanes(pairs, faults) ?? defaultLanes(laneCount(pairs, faults));
  const found = URL_SETTINGS.flatMap((setting) => {
    const text = pairs.get(setting.url);
    const values = text?.split(',') ?? [];
    if (values.length === 0) return [];
    if (values.length === 1 || values.length === lanes.length) return [{ setting, values }];
    faults.push(`${setting.url} has ${values.length} values for ${lanes.length} lanes`);
    return [];
  });
  const read = lanes.map((config, lane) =>
    settled(
      config,
      found.map(({ setting, values }) => ({ setting, text: values[lane] ?? values[0] })),
      faults,
    ),
  );
  return { lanes: read, faults: [...new Set(faults)] };
}

/**
 * The address of the page with these settings in the place of those it had; what it says about the page itself
 * and what means nothing here stays. The default experiment needs no words where a page begins with it anyway.
 * @param first what this page begins with
 */
export function addressOf(href: string, lanes: readonly RunConfig[], first = defaultLanes()): string {
  const url = new URL(href);
  const said = encodeExperiment(lanes);
  const goesWithout = [defaultLanes(), first].every((each) => said === encodeExperiment(each));
  url.hash = [...(goesWithout ? [] : [said]), ...viewPart(url.hash)].join('&');
  const ours = new Set(['v', 'preset', 'lanes', 'tour', ...URL_SETTINGS.map(({ url }) => url)]);
  const others = url.search.replace(/^\?/, '').split('&');
  url.search = others.filter((pair) => !ours.has(pair.split('=')[0])).join('&');
  return url.href;
}

/** The address to give to somebody else: it holds the whole experiment, and nothing about this page. */
export function linkTo(href: string, lanes: readonly RunConfig[]): string {
  const { origin, pathname } = new URL(href);
  return `${origin}${pathname}#${encodeExperiment(lanes)}`;
}

/** What was wrong with an address, in a sentence or two. */
export function faultWords(faults: readonly string[]): string {
  const [first, second, ...more] = faults;
  const rest = more.length > 0 ? `, and ${more.length} more` : '';
  return `The address was not understood in full: ${[first, second].filter(Boolean).join('; ')}${rest}. Defaults stand in.`;
}

function pairsOf(text: string, faults: string[]): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const part of text.slice(0, LONGEST).replace(/^[#?]/, '').split('&')) {
    if (part === '') continue;
    const [key, ...value] = part.split('=');
    try {
      pairs.set(decodeURIComponent(key), decodeURIComponent(value.join('=')));
    } catch {
      faults.push(`${describe(part)} is damaged`);
    }
  }
  return pairs;
}

function presentVersion(pairs: Pairs, faults: string[]): Pairs {
  const version = pairs.get('v') ?? '1';
  if (Object.hasOwn(VERSIONS, version)) return VERSIONS[version](pairs);
  faults.push(`its version is ${describe(version)}, this page reads ${VERSION}`);
  return pairs;
}

/** The lanes of `preset=slow`; what else is written changes them. */
function presetLanes(pairs: Pairs, faults: string[]): readonly RunConfig[] | undefined {
  const written = pairs.get('preset');
  const name = PRESET_NAMES.find((each) => each === written);
  if (written !== undefined && !name) faults.push(`there is no preset ${describe(written)}`);
  return name && configsOf(PRESETS[name]);
}

function laneCount(pairs: Pairs, faults: string[]): number | undefined {
  const text = pairs.get('lanes');
  if (text === undefined || /^[1-4]$/.test(text)) return text === undefined ? undefined : Number(text);
  faults.push(`lanes: expected 1 to 4, got ${describe(text)}`);
  return undefined;
}

/** The config with all that was written; some values are allowed only once another one is there. */
function settled(
  start: RunConfig,
  written: readonly { setting: UrlSetting; text: string }[],
  faults: string[],
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
        if (fault) faults.push(`${each.setting.url}: ${fault}`);
      } catch (error) {
        refused.push(each);
        reasons.push(`${each.setting.url}: ${(error as Error).message.replace(/^[\w.]+: /, '')}`);
      }
    }
    if (refused.length === waiting.length) {
      faults.push(...reasons);
      return config;
    }
    waiting = refused;
  }
}
