import { latinDigits } from './digits';

/**
 * What an address says in its part after # or ?, after all that mail filters, sign-on pages and word processors have done
 * to it: encoded once or twice more, broken into lines, with quotes, brackets and full stops that belong to the sentence
 * around it. No setting's name or value holds any of these signs, so that they can all be undone.
 */

/** `units=32`, as it was meant. */
export interface AddressPair {
  /** In small letters. */
  name: string;
  value: string;
  /** Whether its end is missing: the link was shortened for show ("units=12…"). */
  cut?: boolean;
}

/** What comes between pairs, and before the first; a filter appends its own part with a ? even behind a #. */
const SEPARATOR = /[&?#;]/;

/** The pairs of a part of an address, with # or ? or without; a name that stands alone has no value. */
export function pairsOf(part: string): AddressPair[] {
  return meant(part)
    .split(SEPARATOR)
    .map((text) => {
      const [name, ...value] = text.split('=');
      return { name: cleanName(name), ...cleanValue(value.join('=')) };
    })
    .filter(({ name, value }) => name !== '' && !(value === '' && ENTITY_NAMES.test(name)));
}

/** Where an address has its two parts. */
type Place = Pick<Location, 'pathname' | 'search' | 'hash'>;

/** The parts of an address after # and after ?; a # that a filter has encoded made the first a part of the path. */
export function partsOf({ pathname, search, hash }: Place): [hash: string, query: string] {
  return [hash || (/%23.*$/is.exec(pathname)?.[0] ?? ''), search];
}

/** More encodings than this lie upon each other in no address. */
const ROUNDS = 8;

/** The text without its encodings, and without what cannot be seen. */
function meant(part: string): string {
  let text = part;
  for (let round = 0; round < ROUNDS; round++) {
    const before = text;
    text = withoutEntities(decoded(text));
    if (text === before) break;
  }
  return latinDigits(text)
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/:~:.*$/s, '') // to be marked in the page, says a search engine
    .replace(/=3D/g, '=') // mail has encoded the sign by itself …
    .replace(/\s*=?[\r\n]+\s*/g, '') // … and broken the line
    .replace(/[\p{Cf}\p{Cc}]/gu, '');
}

/** Without one layer of %; bytes that are no UTF-8 are Latin-1, as "%B1" is ±. */
const decoded = (text: string): string =>
  text
    .replace(/%u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes.replace(/%(..)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
      }
    });

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  shy: '',
  plusmn: '±',
  minus: '−',
  ndash: '–',
};
/** What is left of an entity where a mark is missing or was a separator. */
const ENTITY_NAMES = new RegExp(`^(?:${Object.keys(ENTITIES).join('|')}|x?\\d[\\da-f]*)$`);

const withoutEntities = (text: string): string =>
  text
    .replace(/&#(?:x([\da-f]{1,5})|(\d{1,6}));/gi, (_, hex, decimal) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/&(\w+);/g, (entity, name) => ENTITIES[name.toLowerCase()] ?? entity);

/** Small letters, without what the sentence around an address puts before its first name. */
const cleanName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^amp(?=[a-z])/, '')
    .replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, '');

/** The value without the quotes, brackets and stops around it. */
function cleanValue(text: string): { value: string; cut?: boolean } {
  const inner = text.replace(/^[\s"'“”„‘’«»<([{*_`]+/, '');
  // What stands behind a quote or a tag is no more of the link; behind a bracket it may be.
  const end = inner.search(/["“”„«»<>]|[()[\]{}*`](?!.*[\p{L}\p{N}])/su);
  const until = end < 0 ? inner : inner.slice(0, end);
  const value = until.replace(/[\s.,:!'’‘´_~=+\-–—…/\\]+$/, '');
  return /(?:…|\.{3})$/.test(until.trim()) ? { value, cut: true } : { value };
}
