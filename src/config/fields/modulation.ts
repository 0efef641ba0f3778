import { choice, type Field, number } from '../field';

/** A gain that answers uncertainty. */
export const MODULATION_FIELDS = {
  'modulation.gain': number({
    label: 'Gain',
    url: 'gain',
    help: 'Leaky cells: how much louder every weight speaks after answers that were uncertain, η; at 0 there is no such gain.',
    applies: 'reset',
    default: 0,
    min: 0,
    max: 1,
    slider: { min: 0, max: 0.06, step: 0.005 },
  }),
  'modulation.decay': number({
    label: 'Gain decay',
    url: 'gaindecay',
    help: 'How much of the gain above 1 is left after each step, γ.',
    applies: 'reset',
    default: 0.9,
    min: 0,
    max: 0.999,
    slider: { min: 0, max: 0.99, step: 0.01 },
  }),
  'modulation.groups': choice({
    label: 'Gain of',
    url: 'gainof',
    help: 'Which neurons have the gain: all, or those that are slower, or not slower, than half of them.',
    applies: 'reset',
    default: 'all',
    options: { all: 'all neurons', fast: 'fast ones', slow: 'slow ones' },
  }),
} satisfies Record<string, Field>;
