import type { TermKey } from './glossary';

/** What is a term where it stands in the title of an axis, in a key or in what went wrong. */
const TERMS: Readonly<Record<string, TermKey>> = {
  τ_net: 'netTau',
  τ: 'tau',
  'N reached': 'reached',
  N: 'n',
  epochs: 'epoch',
  chance: 'chance',
  autocorrelation: 'autocorrelation',
  lag: 'lag',
  'cross-entropy': 'loss',
  nats: 'nats',
  's.d.': 'spread',
  'spectral radius': 'radius',
  'principal components': 'component',
  weights: 'weight',
  weight: 'weight',
  exploded: 'explosion',
  'relative accuracy': 'relativeAccuracy',
  recruited: 'recruitment',
  'fresh readout': 'linearReadout',
  ε: 'noiseSize',
  'steps a bit': 'pace',
};

// In this order, so that of two that begin alike the longer one is found. Not within longer words.
const NAMES = new RegExp(`(?<![\\w-])(${Object.keys(TERMS).join('|').replaceAll('.', '\\.')})(?!\\w)`);

/** A few words of a figure in pieces, in their order; those that are terms with their key. */
export const marked = (words: string): { at: number; text: string; term?: TermKey }[] =>
  // Split at a group, so that every second piece is a term.
  words.split(NAMES).map((text, at) => (at % 2 === 1 ? { at, text, term: TERMS[text] } : { at, text }));
