import { counted } from '../math/english';
import { describe } from './explain';
import type { UrlSetting } from './url-settings';

/** What each lane is given of a setting, and what has to be said of how it was read. */
interface Values {
  /** One for all lanes, or one a lane; none where it cannot be read. */
  values: string[];
  /** A clause. */
  fault?: string;
}

/**
 * A comma stands between the values of lanes: `units=64,128`. By hand it is also written within one number ("0,05",
 * "1,000"); where a text can be either it is taken for the lanes', and that is said.
 * @param lanes how many there are
 * @param stated whether the address says so: then commas are the lanes' own
 */
export function valuesOf(setting: UrlSetting, text: string, lanes: number, stated: boolean): Values {
  const { url } = setting;
  const values = text.split(',');
  if (values.length === 1) return { values };
  const fits =
    values.length === lanes && (setting.kind === 'choice' || !values.some((value) => /^0\d/.test(value)));
  try {
    const single = setting.single(text);
    const all =
      fits && (single === undefined || values.every((value) => setting.single(value) !== undefined));
    if (all)
      return { values, fault: single === undefined || stated ? undefined : asLanes(url, values, single) };
    if (single !== undefined) {
      return { values: [String(single)], fault: `${url}: ${describe(text)} is read as ${single}` };
    }
  } catch (error) {
    if (fits) return { values, fault: stated ? undefined : asLanes(url, values) };
    return { values: [], fault: `${url}: ${(error as Error).message}` };
  }
  return { values: [], fault: `${url} has ${values.length} values for ${counted(lanes, 'lane')}` };
}

/** Whether the values of lanes, written side by side, could be taken for one number. */
export function looksSingle(setting: UrlSetting, text: string): boolean {
  if (!text.includes(',')) return false;
  try {
    return setting.single(text) !== undefined;
  } catch {
    return true;
  }
}

const asLanes = (url: string, values: readonly string[], single?: number): string =>
  `${url}: ${values.join(' and ')} are taken as the values of ${values.length} lanes` +
  (single === undefined ? '' : `; one number is written ${single}`);
