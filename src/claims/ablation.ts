import type { Claim } from './claim';
import { differenceOf, isSurelyAbove, isSurelyBelow } from './effects';
import type { Evidence } from './evidence';
import type { DotRow } from './figure';
import { judgement } from './judgement';
import { average, damageOf, effectWords, tauAt, valuesOf, written } from './numbers';

const conditions = ['single', 'multi'] as const;
const N = 9;
/** Single-head must have slowed down for its slow neurons to matter, in steps. */
const SLOWED = 1.6;
const slowest = damageOf((damage) => damage.slowest);
const fastest = damageOf((damage) => damage.fastest);
const gap = damageOf((damage) =>
  damage.slowest === null || damage.fastest === null ? null : damage.slowest - damage.fastest,
);

const rowOf = (evidence: Evidence, id: 'single' | 'multi', label: string, paper: number): DotRow => ({
  label,
  hue: id,
  series: [
    { values: (evidence[id] ?? []).map((network) => slowest(network) ?? null) },
    { values: (evidence[id] ?? []).map((network) => fastest(network) ?? null), hollow: true },
  ],
  paper,
});

/** Slow neurons carry single-head's memory, not multi-head's. */
export const ablation: Claim = {
  id: 'ablation',
  group: 'Damage',
  sentence: 'Losing one slow neuron hurts a network with one head, not one with many.',
  paper: {
    where: 'section 4.3',
    numbers:
      'At N = 30, without one slow neuron: 0.44 with one head, 0.99 with many; without a fast one: 0.90 and 0.79.',
  },
  refuted:
    'A network with one head that bears the loss of a slow neuron as well as that of a fast one, or one with many that does not.',
  conditions,
  preset: 'breaks',
  question: 'What is left without one neuron?',
  judge(evidence) {
    const differences = conditions.map((id) =>
      differenceOf(valuesOf(evidence, id, slowest), valuesOf(evidence, id, fastest)),
    );
    const [single, multi] = differences;
    const tau = average(valuesOf(evidence, 'single', tauAt(N)));
    const [a, b, c, d] = conditions.flatMap((id) =>
      [slowest, fastest].map((pick) => average(valuesOf(evidence, id, pick))),
    );
    const most = conditions.map((id) =>
      average(
        valuesOf(
          evidence,
          id,
          damageOf(({ most }) => most),
        ),
      ),
    );
    return judgement(evidence, conditions, {
      effect: single,
      criteria: [isSurelyBelow(single, 0) && (tau ?? 0) > SLOWED, isSurelyAbove(multi, 0)],
      words: `One head keeps ${written(a)} without a slow neuron and ${written(b)} without a fast one: ${effectWords(single)}. Many heads keep ${written(c)} and ${written(d)}: ${effectWords(multi)}. Without one that training recruited most: ${written(most[0])} and ${written(most[1])}.`,
      numbers: {
        singleSlow: a,
        singleFast: b,
        multiSlow: c,
        multiFast: d,
        singleMost: most[0],
        multiMost: most[1],
        tau,
        singleGap: average(valuesOf(evidence, 'single', gap)),
      },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'relative accuracy', scale: 'linear', include: [1] },
    key: 'filled: ten slowest; hollow: ten fastest',
    rows: [rowOf(evidence, 'single', 'Single-head', 0.442), rowOf(evidence, 'multi', 'Multi-head', 0.992)],
  }),
};
