import { pairsOf } from './address-text';
import { FIELDS, type FieldKey } from './fields';

/** Parts of the page that an address can leave out, besides single settings. */
export const PARTS = [
  'brand',
  'readout',
  'panel',
  'share',
  'file',
  'runs',
  'tour',
  'words',
  'theme',
  'pages',
] as const;
export type Part = (typeof PARTS)[number];

/** What an address says about the page itself: a teacher can put it into a lesson, with some controls fixed. */
export interface View {
  embedded: boolean;
  hidden: ReadonlySet<Part | FieldKey>;
}

/** What is left out of a page within another one. */
export const IN_EMBEDDED: readonly Part[] = [
  'brand',
  'panel',
  'share',
  'file',
  'runs',
  'tour',
  'theme',
  'pages',
];

/**
 * Reads `embed=1` and `hide=panel,file,lr` from the part of an address after # or ?. Names that mean nothing are
 * passed over: the page then shows more, never less, than was wanted.
 */
export function viewOf(...parts: readonly string[]): View {
  const given = parts.flatMap(pairsOf);
  const embedded = given.some(({ name, value }) => name === 'embed' && value === '1');
  const names = new Set(
    given.flatMap(({ name, value }) => (name === 'hide' ? value.toLowerCase().split(/[,\s]+/) : [])),
  );
  const fields = (Object.keys(FIELDS) as FieldKey[]).filter((key) => names.has(FIELDS[key].url));
  const hidden = PARTS.filter((part) => names.has(part) || (embedded && IN_EMBEDDED.includes(part)));
  return { embedded, hidden: new Set([...hidden, ...fields]) };
}

/** The same in words of an address; what an embedded page has none of anyway goes without saying. */
export function viewText({ embedded, hidden }: View): string {
  const parts = PARTS.filter((part) => hidden.has(part) && !(embedded && IN_EMBEDDED.includes(part)));
  const fields = (Object.keys(FIELDS) as FieldKey[]).filter((key) => hidden.has(key));
  const names = [...parts, ...fields.map((key) => FIELDS[key].url)];
  return [...(embedded ? ['embed=1'] : []), ...(names.length > 0 ? [`hide=${names.join()}`] : [])].join('&');
}

/** What an address given about the page, to be given again in the next one. */
export const viewPart = (hash: string): string[] =>
  pairsOf(hash)
    .filter(({ name }) => /^(embed|hide|tour|paper)$/.test(name))
    .map(({ name, value }) => `${name}=${value}`);

/** What an address switches on besides: the tour, and what the paper found beside what is found here. */
export type Switch = 'tour' | 'paper';

/** Whether an address, in its part after # or ?, asks for it: `tour=1`. */
export const asksFor = (what: Switch, ...parts: readonly string[]): boolean =>
  parts.flatMap(pairsOf).some(({ name, value }) => name === what && value === '1');

/** The same address with it, or without it. */
export function withSwitch(href: string, what: Switch, on: boolean): string {
  const url = new URL(href);
  const others = (part: string) =>
    part
      .replace(/^[#?]/, '')
      .split('&')
      .filter((text) => text && !pairsOf(text).some(({ name }) => name === what));
  url.search = others(url.search).join('&');
  url.hash = [...others(url.hash), ...(on ? [`${what}=1`] : [])].join('&');
  return url.href;
}
