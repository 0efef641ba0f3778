import { runsWords } from '../../text/measuring';
import { tauNetWords } from '../../text/neuron-words';
import type { Measured } from '../neurons/data';
import type { EchoFit } from './data';

/** What a mark or a line in the plot is, in a line or two. */
export interface Key {
  of: 'measured' | 1 | 2;
  words: string;
  /** The line that fits better is set in bold. */
  chosen?: boolean;
  more?: string;
}

/** The words of the plot: what was measured, then the models, the chosen one first. */
export function keysOf({ model, single, double, aic1, aic2 }: EchoFit, driving: Measured['driving']): Key[] {
  const measured: Key = { of: 'measured', words: `measured, ${runsWords(driving)}` };
  if (model === null || !single || !double) return [measured, { of: 1, words: 'no model fits' }];
  const two = `two timescales: ${tauNetWords(double.tau1)} and ${tauNetWords(double.tau2)}`;
  const models: Key[] = [
    { of: 1, words: `one timescale: ${tauNetWords(single.tau)}`, more: aicWords(aic1) },
    { of: 2, words: two, more: aicWords(aic2) },
  ];
  const chosen = models[model - 1];
  return [
    measured,
    { ...chosen, chosen: true, more: `${chosen.more}, chosen` },
    ...models.filter((each) => each !== chosen),
  ];
}

const aicWords = (aic: number | null): string => `AIC ${Math.round(aic ?? 0)}`.replace('-', '−');
