import type { Facts } from './facts';

/**
 * What may be said, as a pattern, and whether it is true of these networks. Words in the pattern that name a network
 * are written {who}, numbers {n}; they come in that order.
 */
export type Claim = readonly [pattern: string, isTrue: (told: Told, all: readonly Facts[]) => boolean];

/** What a sentence names. */
export interface Told {
  who: Facts[];
  n: number[];
}

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');

/** Why a text may not be said of these networks: no claim covers it, or one is wrong; undefined where it is true. */
export function fault(text: string, claims: readonly Claim[], all: readonly Facts[]): string | undefined {
  const plain = text.replaceAll('\u2011', '-').replaceAll('\u00a0', ' ');
  const claim = claimOf(plain, claims);
  if (!claim) return `nobody knows whether this is true: ${plain}`;
  const [pattern, isTrue] = claim;
  const who: Facts[] = [];
  const n: number[] = [];
  for (const part of compiled(pattern).exec(plain)?.slice(1) ?? []) {
    const small = part.toLowerCase();
    const named = all.find(({ name }) => name === small);
    if (named) who.push(named);
    else n.push(WORDS.includes(small) ? WORDS.indexOf(small) : Number(part.replaceAll(',', '')));
  }
  return isTrue({ who, n }, all) ? undefined : `untrue: ${plain}`;
}

const known = new WeakMap<readonly Claim[], Map<string, Claim | undefined>>();

/** The claim that a text makes; most texts are said at many moments. */
function claimOf(text: string, claims: readonly Claim[]): Claim | undefined {
  const texts = known.get(claims) ?? new Map();
  known.set(claims, texts);
  if (!texts.has(text))
    texts.set(
      text,
      claims.find(([pattern]) => compiled(pattern).test(text)),
    );
  return texts.get(text);
}

const patterns = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known) return known;
  const source = pattern
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replaceAll('{who}', '([Ss]ingle-head|[Mm]ulti-head)')
    .replaceAll(
      '{n}',
      `(\\d+(?:\\.\\d+)?|${WORDS.join('|')}|${WORDS.map((word) => word[0].toUpperCase() + word.slice(1)).join('|')})`,
    );
  const made = new RegExp(`^${source}$`);
  patterns.set(pattern, made);
  return made;
}

/** Whether a number is what was measured, as far as its digits go; a five may have been rounded either way. */
export const isWritten = (said: number, measured: number, digits: number) =>
  Math.abs(said - measured) <= 0.5 * 10 ** -digits + 1e-6;
