import type { Claim } from './claim';
import { differenceOf, isSurelyBelow } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, type Pick, valuesOf, written } from './numbers';

const conditions = ['uneven-frozen-1', 'uneven-frozen-2', 'uneven-spread', 'uneven'] as const;
const reached: Pick = (network) => network.reached;

/** Whether neurons without memory of their own come least far where bits last. */
export const oneSpeed: Claim = {
  id: 'one-speed',
  group: 'Neighbours',
  sentence: 'Where bits last unevenly, neurons frozen at τ = 1 come least far.',
  paper: null,
  refuted: 'Networks with τ frozen at 2, spread from 1 to 4 or trained that come no further in 60 epochs.',
  conditions,
  preset: 'diversity',
  question: 'The largest N in 60 epochs?',
  judge(evidence) {
    const [one, ...others] = conditions.map((id) => valuesOf(evidence, id, reached));
    const behind = others.map((each) => differenceOf(one, each));
    const [two, spread, trained] = others.map((each) => written(average(each), 1));
    return judgement(evidence, conditions, {
      effect: behind[0],
      criteria: behind.map((each) => isSurelyBelow(each, 0)),
      words: `With τ frozen at 1 networks reach N = ${written(average(one), 1)}, ${effectWords(behind[0], 1)} against ${two} frozen at 2; spread from 1 to 4 it is ${spread}, trained ${trained}.`,
      numbers: Object.fromEntries(conditions.map((id) => [id, average(valuesOf(evidence, id, reached))])),
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'N reached', scale: 'linear', include: [1, 8] },
    rows: [
      dots(evidence, 'uneven-frozen-1', reached, { label: 'τ = 1', hue: 'single' }),
      dots(evidence, 'uneven-frozen-2', reached, { label: 'τ = 2', hue: 'other' }),
      dots(evidence, 'uneven-spread', reached, { label: 'τ from 1 to 4', hue: 'other' }),
      dots(evidence, 'uneven', reached, { label: 'trained', hue: 'multi' }),
    ],
  }),
};
