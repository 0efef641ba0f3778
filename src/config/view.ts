import { FIELDS, type FieldKey } from './fields';

/** Parts of the page that an address can leave out, besides single settings. */
export const PARTS = ['brand', 'readout', 'panel', 'share', 'file', 'runs', 'words', 'theme'] as const;
export type Part = (typeof PARTS)[number];

/** What an address says about the page itself: a teacher can put it into a lesson, with some controls fixed. */
export interface View {
  embedded: boolean;
  hidden: ReadonlySet<Part | FieldKey>;
}

/** What is left out of a page within another one. */
const IN_EMBEDDED: readonly Part[] = ['brand', 'panel', 'share', 'file', 'runs', 'theme'];

/**
 * Reads `embed=1` and `hide=panel,file,lr` from the part of an address after # or ?. Names that mean nothing are
 * passed over: the page then shows more, never less, than was wanted.
 */
export function viewOf(...parts: readonly string[]): View {
  const said = parts.flatMap((part) => part.replace(/^[#?]/, '').split('&'));
  const embedded = said.includes('embed=1');
  const names = new Set(
    said.flatMap((pair) => (pair.startsWith('hide=') ? pair.slice(5).split(/,|%2c/i) : [])),
  );
  const fields = (Object.keys(FIELDS) as FieldKey[]).filter((key) => names.has(FIELDS[key].url));
  const hidden = PARTS.filter((part) => names.has(part) || (embedded && IN_EMBEDDED.includes(part)));
  return { embedded, hidden: new Set([...hidden, ...fields]) };
}

/** What an address said about the page, to be said again in the next one. */
export const viewPart = (hash: string): string[] =>
  hash
    .replace(/^#/, '')
    .split('&')
    .filter((pair) => /^(embed|hide)=/.test(pair));
