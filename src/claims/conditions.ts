import {
  frozen,
  gated,
  multi,
  type Settings,
  single,
  spreadTau,
  taskStream,
  unevenBits,
} from '../config/condition-settings';
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
  /** … at least in the evidence, where more are cheap and differ much. */
  least?: number;
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

/** Twelve tasks, and networks that are told which of them they are asked. */
const packing = (
  units: number,
  context: Settings['network.context'],
  measure: Partial<PromotionMeasures> = {},
  rank = 1,
): ClaimCondition => ({
  settings: {
    'task.kind': 'mix',
    'task.coding': '±1',
    'curriculum.kind': 'none',
    'curriculum.heads': 'all',
    'curriculum.threshold': 1,
    'network.units': units,
    'network.context': context,
    'network.contextRank': rank,
    'training.batchSize': 96,
    'training.contexts': 12,
    'training.finalRate': 0.015,
    'training.stepsPerEpoch': 100,
    'training.testBatches': 32,
    'training.maxEpochs': 40,
  },
  least: 20,
  measure: { ...NOTHING, ...measure },
});
/** What is asked of a whole run. */
const wholeRun = (least: number, settings: Settings): ClaimCondition => ({
  settings,
  least,
  measure: { ...NOTHING, whole: true },
});
const uneven = (settings: Settings) => wholeRun(10, { ...unevenBits, ...settings });
const stream = (settings: Settings) => wholeRun(20, { ...taskStream, ...settings });
/** The noise in what networks are told, σ. */
const NOISE = { contextNoise: 0.1 };

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
  'pack-6-input': packing(6, 'input'),
  'pack-6-neurons': packing(6, 'excitability'),
  'pack-6-synapses': packing(6, 'synaptic'),
  'pack-6-both': packing(6, 'both'),
  'pack-6-rank-2': packing(6, 'synaptic', {}, 2),
  'pack-10-neurons': packing(10, 'excitability'),
  'pack-10-synapses': packing(10, 'synaptic'),
  'pack-10-both': packing(10, 'both'),
  'pack-16-neurons': packing(16, 'excitability', NOISE),
  'pack-16-synapses': packing(16, 'synaptic', NOISE),
  'pack-16-both': packing(16, 'both', NOISE),
  'pack-16-rank-2': packing(16, 'synaptic', NOISE, 2),
  even: wholeRun(10, { ...multi, 'network.units': 32, ...until(8, 60) }),
  uneven: uneven({}),
  'uneven-frozen-1': uneven(frozen(1)),
  'uneven-frozen-2': uneven(frozen(2)),
  'uneven-spread': uneven(spreadTau),
  stream: stream({}),
  'stream-gain': stream({ 'modulation.gain': 0.03 }),
  'stream-faster': stream({ 'training.learningRate': 0.1 }),
} satisfies Record<string, ClaimCondition>;

export type ConditionId = keyof typeof CONDITIONS;
export const CONDITION_IDS = Object.keys(CONDITIONS) as ConditionId[];
export const conditionOf = (id: ConditionId): ClaimCondition => CONDITIONS[id];

/** All settings of a network of a condition. */
export const configOf = (id: ConditionId, seed: number): RunConfig => ({
  ...setFields(defaultConfig, new Map(Object.entries(CONDITIONS[id].settings) as [FieldKey, FieldValue][])),
  seed,
});
