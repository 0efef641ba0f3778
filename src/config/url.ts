import { pairsOf, partsOf } from './address-text';
import { defaultLanes } from './default-lanes';
import type { RunConfig } from './schema';
import { pairsForUs, VERSION } from './url-names';
import { URL_SETTINGS } from './url-settings';
import { looksSingle } from './url-values';
import { viewPart } from './view';

/**
 * The settings of all lanes as the part of an address after # or ?: `v=1&teach=multi&units=64,128`. Only what differs
 * from the default experiment is written; what all lanes have in common once. The number of lanes is written where it
 * is not that of the default experiment, or a comma between their values could be taken for one within a number.
 * @param networks how many networks each lane has, of its seed and those after it
 */
export function encodeExperiment(lanes: readonly RunConfig[], networks = 1): string {
  const defaults = defaultLanes(lanes.length);
  let states = lanes.length !== defaultLanes().length;
  const settings = URL_SETTINGS.flatMap((setting) => {
    const values = lanes.map(setting.write);
    if (values.join() === defaults.map(setting.write).join()) return [];
    const written = new Set(values).size === 1 ? values.slice(0, 1) : values;
    states ||= looksSingle(setting, written.join());
    return [`${setting.url}=${written.map(encodeURIComponent).join()}`];
  });
  return [
    `v=${VERSION}`,
    ...(states ? [`lanes=${lanes.length}`] : []),
    ...(networks > 1 ? [`networks=${networks}`] : []),
    ...settings,
  ].join('&');
}

/**
 * The address of the page with these settings in the place of those it had; what it says about the page itself
 * and what means nothing here stays. The default experiment needs no words where a page begins with it anyway.
 * @param first what this page begins with
 */
export function addressOf(
  href: string,
  lanes: readonly RunConfig[],
  first = defaultLanes(),
  networks = 1,
): string {
  const url = new URL(href);
  const [hash] = partsOf(url);
  const encoded = encodeExperiment(lanes, networks);
  const goesWithout = [defaultLanes(), first].every((each) => encoded === encodeExperiment(each));
  const ours = new Set(['tour', 'paper', ...pairsForUs(pairsOf(url.search)).map(({ name }) => name)]);
  const others = url.search.replace(/^\?/, '').split('&');
  url.search = others.filter((text) => !pairsOf(text).some(({ name }) => ours.has(name))).join('&');
  url.hash = [...(goesWithout ? [] : [encoded]), ...viewPart(hash)].join('&');
  url.pathname = url.pathname.replace(/%23.*$/s, '');
  return url.href;
}

/** The words after which an address holds its settings. */
export type LinkForm = '#' | '?';

/**
 * The address to give to somebody else: it holds the whole experiment, and nothing about this page.
 * @param form after # the settings never reach a host; after ? they also pass where what follows a # is dropped
 * @param view what the other page is to show, as `viewText` writes it
 */
export function linkTo(
  href: string,
  lanes: readonly RunConfig[],
  form: LinkForm = '#',
  view = '',
  networks = 1,
): string {
  const { origin, pathname } = new URL(href);
  const path = pathname.replace(/%23.*$/s, '');
  return `${origin}${path}${form}${[encodeExperiment(lanes, networks), view].filter(Boolean).join('&')}`;
}
