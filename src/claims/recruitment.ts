import type { Claim } from './claim';
import { isSurelyBelow, meanOf } from './effects';
import type { Evidence } from './evidence';
import type { DotRow } from './figure';
import { judgement } from './judgement';
import { damageOf, effectWords, valuesOf } from './numbers';

const conditions = ['single', 'multi'] as const;
/** A rank correlation as strong as this explains most of what a neuron's loss costs. */
const STRONG = -0.5;
const withRecruitment = damageOf((damage) => damage.withRecruitment);
const withTau = damageOf((damage) => damage.withTau);

const rowOf = (evidence: Evidence, id: 'single' | 'multi', label: string): DotRow => ({
  label,
  hue: id,
  series: [
    { values: (evidence[id] ?? []).map((network) => withRecruitment(network) ?? null) },
    { values: (evidence[id] ?? []).map((network) => withTau(network) ?? null), hollow: true },
  ],
});

/** Damage follows recruitment, not τ. */
export const recruitment: Claim = {
  id: 'recruitment',
  group: 'Beyond the paper',
  sentence: 'What a neuron’s loss costs follows how much training changed its weights, not its τ.',
  paper: null,
  refuted:
    'A rank correlation between what is left and ‖ΔW‖ weaker than −0.5 under either curriculum, or one with τ that has the same sign and strength under both.',
  conditions,
  preset: 'breaks',
  question: 'With what does the damage go?',
  judge(evidence) {
    const [single, multi] = conditions.map((id) => meanOf(valuesOf(evidence, id, withRecruitment)));
    const [tauSingle, tauMulti] = conditions.map((id) => meanOf(valuesOf(evidence, id, withTau)));
    const signsDiffer = (tauSingle.value ?? 0) * (tauMulti.value ?? 0) < 0;
    return judgement(evidence, conditions, {
      effect: single,
      criteria: [isSurelyBelow(single, STRONG), isSurelyBelow(multi, STRONG), signsDiffer],
      words: `The rank correlation of what is left with ‖ΔW‖ is ${effectWords(single)} with one head and ${effectWords(multi)} with many; with τ it is ${effectWords(tauSingle)} and ${effectWords(tauMulti)}.`,
      numbers: {
        single: single.value,
        multi: multi.value,
        tauSingle: tauSingle.value,
        tauMulti: tauMulti.value,
      },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'rank correlation with what is left', scale: 'linear', include: [-1, 1] },
    key: 'filled: with ‖ΔW‖; hollow: with τ',
    rows: [rowOf(evidence, 'single', 'Single-head'), rowOf(evidence, 'multi', 'Multi-head')],
  }),
};
