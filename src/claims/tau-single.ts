import type { Claim } from './claim';
import { differenceOf, isSurelyAbove, meanOf } from './effects';
import type { Evidence, NetworkNumbers } from './evidence';
import type { EvidenceId } from './evidence-ids';
import { judgement } from './judgement';
import {
  average,
  courses,
  effectWords,
  type Pick as PickNumber,
  sizesWith,
  tauAt,
  valuesOf,
  written,
} from './numbers';

const conditions = ['single'] as const;
/** At which of these, the last one that a network reached. */
const LATE = [10, 9];
/** Mean τ and its spread over neurons that are more than those of untrained neurons (1.5 ± 0.3), in steps. */
const MEAN = 1.6;
const SPREAD = 1;
const AT = [2, 3, 4, 5, 6, 7, 8, 9, 10];
const SIZES: readonly [number, EvidenceId][] = [
  [128, 'single-128'],
  [256, 'single-256'],
];

const tauLate =
  (of: 'mean' | 'sd'): PickNumber =>
  (network) =>
    LATE.map((N) => tauAt(N, of)(network)).find((tau) => tau !== undefined);

/** The N at which mean τ was least. */
export function turnOf({ promoted }: NetworkNumbers): number | undefined {
  const taus = promoted.flatMap(({ N, tau }) => (tau ? [{ N, mean: tau.mean }] : []));
  return taus.sort((a, b) => a.mean - b.mean)[0]?.N;
}

const turnAt = (evidence: Evidence, id: EvidenceId) => average(valuesOf(evidence, id, turnOf));

/** Single-head's mean τ and its spread grow with N. */
export const tauSingle: Claim = {
  id: 'tau-single',
  group: 'Neurons',
  sentence: 'A head that moves on slows its neurons down.',
  paper: {
    where: 'section 4.2',
    numbers: 'Mean τ 1.50, lowest 1.44 near N = 14, then 1.69 at N = 32; its spread 0.30, then 1.09.',
  },
  refuted: `A mean τ at N = 9 or 10 that is not above ${MEAN} steps, or a spread over neurons that is not above ${SPREAD}.`,
  conditions,
  atSizes: SIZES.map(([, id]) => id),
  preset: 'slow',
  question: 'Where does mean τ turn?',
  judge(evidence) {
    const means = valuesOf(evidence, 'single', tauLate('mean'));
    const spreads = valuesOf(evidence, 'single', tauLate('sd'));
    const growth = differenceOf(means, valuesOf(evidence, 'single', tauAt(2)));
    const [mean, spread] = [average(means) ?? 0, average(spreads) ?? 0];
    const turns = sizesWith(evidence, [[64, 'single'] as const, ...SIZES]).map(
      ([size, id]) => `at N = ${written(turnAt(evidence, id), 1)} with ${size} neurons`,
    );
    return judgement(evidence, conditions, {
      effect: growth,
      criteria: [
        mean > MEAN && isSurelyAbove(growth, 0),
        spread > SPREAD && isSurelyAbove(meanOf(spreads), 0),
      ],
      words: `From N = 2 to 9 or 10, whichever a network reached last, mean τ grows by ${effectWords(growth)} steps, to ${written(mean)} ± ${written(spread)} over neurons. It is least ${turns.join(', ')}.`,
      numbers: { mean, spread, growth: growth.value, turn: turnAt(evidence, 'single') },
    });
  },
  figure: (evidence) => ({
    kind: 'lines',
    x: { label: 'N reached', values: AT },
    y: { label: 'mean τ, steps', scale: 'linear', include: [1, 2] },
    lines: [
      {
        label: 'Single-head',
        hue: 'single',
        networks: courses(evidence, 'single', AT, (network, N) => tauAt(N)(network)),
      },
      ...sizesWith(evidence, SIZES).map(([size, id]) => ({
        label: `${size} neurons`,
        hue: 'other' as const,
        networks: courses(evidence, id, AT, (network, N) => tauAt(N)(network)),
      })),
    ],
  }),
};
