import { frozen, gated, multi, type Settings, single } from '../config/condition-settings';
import { type FieldValue, setFields } from '../config/draft';
import type { FieldKey } from '../config/fields';
import type { PromotionMeasures } from '../config/promotion-measures';
import { defaultConfig, type RunConfig } from '../config/schema';

/** A way to train networks, and what is measured of each. */
export interface ClaimCondition {
  /** Settings over those of the default experiment. */
  settings: Settings;
  /** How many networks there are at most, where more would take too long. */
  most?: number;
  measure: PromotionMeasures;
}

const NOTHING: PromotionMeasures = { dynamics: [], retraining: [] };
const until = (N: number, epochs: number) => ({
  'curriculum.stopN': N,
  'training.maxEpochs': epochs,
});
const straight = (N: number): ClaimCondition => ({
  settings: { 'curriculum.kind': 'none', ...until(N, 100) },
  measure: NOTHING,
});

/** The Ns at whose promotions dynamics are looked at. */
const LOOKED_AT = [2, 4, 6, 8, 9];
/** What a network that was promoted from N = 8 is to learn next. */
const NEXT = { from: 8, Ns: [9, 10, 11, 12, 14, 16] };
/** … of large networks, whose epochs take long. */
const NEXT_OF_LARGE = { from: 8, Ns: [10, 12] };

/** A condition at another size, three networks of it. */
const large = (units: number, settings: Settings, measure: PromotionMeasures): ClaimCondition => ({
  settings: { ...settings, 'network.units': units },
  most: 3,
  measure,
});
const next = ({ from, Ns }: { from: number; Ns: number[] }): PromotionMeasures => ({
  dynamics: [],
  retraining: Ns.map((N) => ({ from, N })),
});

/** All conditions that claims rest on, those first that take longest. */
export const CONDITIONS = {
  'single-256': large(256, { ...single, ...until(10, 120) }, next(NEXT_OF_LARGE)),
  'multi-256': large(256, { ...multi, ...until(13, 60) }, next(NEXT_OF_LARGE)),
  'single-256-frozen': large(256, { ...single, ...frozen(1), ...until(10, 100) }, NOTHING),
  'single-128': large(128, { ...single, ...until(10, 120) }, next(NEXT_OF_LARGE)),
  'multi-128': large(128, { ...multi, ...until(13, 60) }, next(NEXT_OF_LARGE)),
  'single-128-frozen': large(128, { ...single, ...frozen(1), ...until(10, 100) }, NOTHING),
  single: {
    settings: { ...single, ...until(10, 200) },
    measure: { ...next(NEXT), dynamics: LOOKED_AT, damage: 9 },
  },
  multi: {
    settings: { ...multi, ...until(16, 100) },
    measure: { ...next(NEXT), dynamics: LOOKED_AT, damage: 9 },
  },
  'single-frozen-1': { settings: { ...single, ...frozen(1), ...until(10, 100) }, measure: NOTHING },
  'multi-frozen-1': { settings: { ...multi, ...frozen(1), ...until(16, 100) }, measure: NOTHING },
  'multi-frozen-2': { settings: { ...multi, ...frozen(2), ...until(16, 100) }, measure: NOTHING },
  'multi-frozen-3': { settings: { ...multi, ...frozen(3), ...until(13, 100) }, measure: NOTHING },
  'straight-6': straight(6),
  'straight-10': straight(10),
  'straight-15': straight(15),
  'heads-at-once': {
    settings: { 'curriculum.kind': 'none', 'curriculum.heads': 'all', ...until(10, 30) },
    measure: NOTHING,
  },
  'single-lstm': { settings: { ...single, ...gated('lstm'), ...until(10, 100) }, measure: NOTHING },
  'multi-lstm': { settings: { ...multi, ...gated('lstm'), ...until(10, 100) }, measure: NOTHING },
  'single-gru': { settings: { ...single, ...gated('gru'), ...until(10, 100) }, measure: NOTHING },
  'multi-gru': { settings: { ...multi, ...gated('gru'), ...until(10, 100) }, measure: NOTHING },
  'single-dms': { settings: { ...single, 'task.kind': 'dms', ...until(10, 200) }, measure: NOTHING },
  'multi-dms': { settings: { ...multi, 'task.kind': 'dms', ...until(20, 100) }, measure: NOTHING },
  'single-sigmoid': {
    settings: { ...single, 'network.activation': 'sigmoid', 'network.leak': 'outside', ...until(13, 150) },
    measure: NOTHING,
  },
  'single-outside': {
    settings: { ...single, 'network.leak': 'outside', ...until(10, 200) },
    measure: NOTHING,
  },
} satisfies Record<string, ClaimCondition>;

export type ConditionId = keyof typeof CONDITIONS;
export const CONDITION_IDS = Object.keys(CONDITIONS) as ConditionId[];
export const conditionOf = (id: ConditionId): ClaimCondition => CONDITIONS[id];

/** All settings of a network of a condition. */
export const configOf = (id: ConditionId, seed: number): RunConfig => ({
  ...setFields(defaultConfig, new Map(Object.entries(CONDITIONS[id].settings) as [FieldKey, FieldValue][])),
  seed,
});
