import type { Claim } from './claim';
import { differenceOf, isSurelyAbove } from './effects';
import type { Evidence } from './evidence';
import type { EvidenceId } from './evidence-ids';
import { judgement } from './judgement';
import { average, courses, effectWords, percent, sizesWith, valuesOf, written } from './numbers';

const conditions = ['single', 'multi'] as const;
const FROM = 8;
const NEXT = [9, 10, 11, 12, 14, 16];
/** Where sizes are compared. */
const AT = 10;
const SIZES: readonly [number, EvidenceId, EvidenceId][] = [
  [64, 'single', 'multi'],
  [128, 'single-128', 'multi-128'],
  [256, 'single-256', 'multi-256'],
];

const learnt = (evidence: Evidence, id: EvidenceId, N: number) =>
  valuesOf(evidence, id, (network) => network.learnt[N]);
const advantage = (evidence: Evidence, single: EvidenceId, multi: EvidenceId, N: number) =>
  differenceOf(learnt(evidence, multi, N), learnt(evidence, single, N));

/** Multi-head generalises to tasks beyond its training. */
export const beyond: Claim = {
  id: 'beyond',
  group: 'Going on',
  sentence: 'Many heads go on to larger N more easily.',
  paper: {
    where: 'on retraining, and in the abstract’s second version',
    numbers:
      'Networks of 500 neurons, trained to N = 16: with many heads a new head for N′ learns better at most N′ (no table).',
  },
  refuted: 'New heads that learn as well or better, at most N′, on networks that were trained with one head.',
  conditions,
  atSizes: SIZES.slice(1).flatMap(([, ...ids]) => ids),
  preset: 'next',
  question: `How well is N′ learnt, coming from N = ${FROM}?`,
  judge(evidence) {
    const effects = NEXT.map((N) => advantage(evidence, 'single', 'multi', N));
    const ahead = effects.filter(({ value }) => value !== null && value > 0).length;
    const sure = effects.filter((effect) => isSurelyAbove(effect, 0)).length;
    const main = effects[NEXT.indexOf(AT)];
    const sizes = sizesWith(evidence, SIZES).map(
      ([size, single, multi]) =>
        `${written(advantage(evidence, single, multi, AT).value)} with ${size} neurons`,
    );
    return judgement(evidence, conditions, {
      effect: main,
      criteria: [ahead > NEXT.length / 2, sure > NEXT.length / 2],
      words: `At N′ = ${AT} many heads get ${percent(average(learnt(evidence, 'multi', AT)))}, one head ${percent(average(learnt(evidence, 'single', AT)))}: ${effectWords(main)}. Many heads are ahead at ${ahead} of ${NEXT.length} N′. The difference at N′ = ${AT} is ${sizes.join(', ')}.`,
      numbers: Object.fromEntries([
        ...NEXT.map((N, i) => [`advantage${N}`, effects[i].value]),
        ['ahead', ahead],
      ]),
    });
  },
  figure: (evidence) => ({
    kind: 'lines',
    x: { label: 'N′, bits', values: NEXT },
    y: { label: 'accuracy after 20 epochs', scale: 'linear', include: [0.5, 1] },
    lines: sizesWith(evidence, SIZES).flatMap(([size, single, multi]) => [
      {
        label: size === 64 ? 'Single-head' : `${size} neurons`,
        hue: 'single' as const,
        networks: courses(evidence, single, NEXT, (network, N) => network.learnt[N]),
      },
      {
        label: size === 64 ? 'Multi-head' : `${size} neurons`,
        hue: 'multi' as const,
        networks: courses(evidence, multi, NEXT, (network, N) => network.learnt[N]),
      },
    ]),
  }),
};
