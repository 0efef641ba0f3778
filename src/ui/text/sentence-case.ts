/** Names that keep their capital wherever they stand. */
const PROPER = /^(?:Adam|Akaike|Dale|Nesterov|Python)/;

/** Words as a sentence begins with them. Symbols are no words: τ, N, k and τ_net stay as they are. */
export const atStart = (words: string): string =>
  /^(?:[a-z]{2}|a\b)/.test(words) ? words[0].toUpperCase() + words.slice(1) : words;

/** Words as they stand within a sentence; so do symbols, names, and what is spelled in capitals. */
export const within = (words: string): string =>
  /^(?:[A-Z][a-z]|A\b(?![A-Z-]))/.test(words) && !PROPER.test(words)
    ? words[0].toLowerCase() + words.slice(1)
    : words;

/** "multi-head’s", "multi-head with 16 units’". */
export const possessive = (name: string): string => `${name}’${name.endsWith('s') ? '' : 's'}`;
