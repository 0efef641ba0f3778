import { type FieldValue, getField, isFieldKey, setFields } from '../../config/draft';
import { describe, explain } from '../../config/explain';
import { FIELDS, type FieldKey } from '../../config/fields';
import type { RunConfig } from '../../config/schema';
import { z } from '../../config/zod';
import { whole } from '../../math/english';
import { isObject } from '../../network/json';
import { settingsOf } from '../../network/settings';
import { type PlannedMeasure, readMeasure } from './measure';
import { type SlurmOptions, slurmSchema } from './slurm-options';

/** The most runs of a sweep. */
const MOST_RUNS = 100_000;

const planSchema = z.strictObject({
  base: z.looseObject({}).default({}),
  axes: z.looseObject({}).default({}),
  conditions: z.record(z.string().min(1), z.unknown()).optional(),
  networks: z.int().min(1).default(1),
  measure: z.array(z.unknown()).default([]),
  keep: z.enum(['promotions', 'last']).default('last'),
  slurm: slurmSchema.default({}),
});

const conditionSchema = z.strictObject({
  settings: z.looseObject({}).default({}),
  networks: z.int().min(1).optional(),
  measure: z.array(z.unknown()).optional(),
});

/** Some networks of a plan, where not every value of one setting goes with every value of another. */
interface PlannedCondition {
  name: string;
  settings: [FieldKey, FieldValue][];
  networks: number;
  measure: PlannedMeasure[];
}

/** An experiment with many networks: some of them under each combination of settings, or each condition. */
export interface Plan {
  /** The settings of every run, but for those on the axes. */
  base: RunConfig;
  /** The values of settings that are combined, the last axis changing first. */
  axes: [FieldKey, FieldValue[]][];
  /** In place of axes: settings by name, each with what is measured of its networks. */
  conditions?: PlannedCondition[];
  /** How many networks each combination has, which differ in seed alone. */
  networks: number;
  /** What is measured of each network at its end. */
  measure: PlannedMeasure[];
  /** Whether the network of each promotion is kept beside the last. */
  keep: 'promotions' | 'last';
  /** How Slurm is asked for computers; other than all else it may change under way. */
  slurm: SlurmOptions;
}

/** The plan in the JSON of one; throws one sentence that says what is wrong and where. */
export function parsePlan(value: unknown): Plan {
  if (!isObject(value)) throw new Error('expected a plan, a JSON object');
  const result = planSchema.safeParse(value);
  if (!result.success) throw new Error(explain(result.error, value));
  const { base, axes, conditions, networks, measure, keep, slurm } = result.data;
  if (conditions && Object.keys(axes).length > 0) {
    throw new Error('conditions: a plan has axes or conditions, not both');
  }
  const plan: Plan = {
    base: settingsOf(base, 'base'),
    axes: Object.entries(axes).map(([key, values]) => readAxis(key, values)),
    networks,
    measure: readMeasures(measure, 'measure'),
    keep,
    slurm,
  };
  if (conditions) {
    plan.conditions = Object.entries(conditions).map(([name, value]) => readCondition(name, value, plan));
  }
  const measures = [plan, ...(plan.conditions ?? [])].flatMap((each) => each.measure);
  if (keep !== 'promotions' && measures.some(({ name }) => name === 'promotions')) {
    throw new Error('keep: expected "promotions", as those networks are measured');
  }
  const count = plan.conditions
    ? plan.conditions.reduce((sum, condition) => sum + condition.networks, 0)
    : plan.axes.reduce((product, [, values]) => product * values.length, networks);
  if (count > MOST_RUNS) {
    throw new Error(`expected ${whole(MOST_RUNS)} runs or fewer, got ${whole(count)}`);
  }
  return plan;
}

function readMeasures(values: readonly unknown[], where: string): PlannedMeasure[] {
  const measures = values.map((each, i) => readMeasure(each, `${where}.${i}`));
  const names = measures.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new Error(`${where}: ${describe(names)} names one twice`);
  return measures;
}

function readCondition(name: string, value: unknown, plan: Plan): PlannedCondition {
  const where = `conditions.${name}`;
  const result = conditionSchema.safeParse(value);
  if (!result.success) throw new Error(explain(result.error, value, where));
  const { settings, networks = plan.networks, measure } = result.data;
  const entries = Object.entries(settings).map(([key, setting]): [FieldKey, FieldValue] => {
    checkSetting(key, `${where}.settings.${key}`);
    return [key as FieldKey, setting as FieldValue];
  });
  return {
    name,
    settings: entries,
    networks,
    measure: measure ? readMeasures(measure, `${where}.measure`) : plan.measure,
  };
}

/** Throws where a setting cannot be one of a combination. */
function checkSetting(key: string, where: string): asserts key is FieldKey {
  if (!isFieldKey(key)) throw new Error(`${where}: no such setting`);
  if (key === 'seed') throw new Error(`${where}: seeds are no axis; networks says how many there are`);
}

function readAxis(key: string, values: unknown): [FieldKey, FieldValue[]] {
  const where = `axes.${key}`;
  checkSetting(key, where);
  if (!Array.isArray(values) || values.length === 0) {
    throw new Error(`${where}: expected a list of values, got ${describe(values)}`);
  }
  const twice = values.find((value, i) => values.indexOf(value) !== i);
  if (twice !== undefined) throw new Error(`${where}: ${describe(twice)} stands twice`);
  return [key, values];
}

/** A run of a sweep. */
export interface PlannedRun {
  index: number;
  config: RunConfig;
  /** Its values on the axes. */
  settings: Partial<Record<FieldKey, FieldValue>>;
  /** The condition that it belongs to, in a plan that has some. */
  condition?: string;
  /** What is measured of it. */
  measure: PlannedMeasure[];
}

/** All runs: the product of the axes or all conditions, the networks of each one after another; throws where one cannot be. */
export function runsOf({ base, axes, conditions, networks, measure }: Plan): PlannedRun[] {
  const runs = conditions
    ? conditions.flatMap(({ name, ...condition }) =>
        networksOf(base, condition).map((run) => ({ ...run, condition: name })),
      )
    : combinationsOf(axes).flatMap((settings) => networksOf(base, { settings, networks, measure }));
  return runs.map((run, index) => ({ index, ...run }));
}

/** Every value of an axis with every value of the others, the last axis changing first. */
const combinationsOf = (axes: Plan['axes']): [FieldKey, FieldValue][][] =>
  axes.reduce<[FieldKey, FieldValue][][]>(
    (combinations, [key, values]) =>
      combinations.flatMap((chosen) =>
        values.map((value) => [...chosen, [key, value] as [FieldKey, FieldValue]]),
      ),
    [[]],
  );

/** The networks of one combination of settings, which differ in seed alone. */
function networksOf(
  base: RunConfig,
  { settings, networks, measure }: Omit<PlannedCondition, 'name'>,
): Omit<PlannedRun, 'index'>[] {
  const seeds = Array.from({ length: networks }, (_, k) => base.seed + k);
  setFields(base, new Map([['seed', seeds[networks - 1]]]));
  const config = withValues(base, settings);
  return seeds.map((seed) => ({
    config: { ...config, seed },
    settings: Object.fromEntries(settings),
    measure,
  }));
}

function withValues(base: RunConfig, chosen: readonly [FieldKey, FieldValue][]): RunConfig {
  try {
    return setFields(base, new Map(chosen));
  } catch (error) {
    const values = chosen.map(([key, value]) => `${key} = ${describe(value)}`).join(', ');
    throw new Error(
      chosen.length > 0 ? `with ${values}: ${(error as Error).message}` : (error as Error).message,
    );
  }
}

/** In what two plans differ, in words; undefined where they are the same. */
export function planDifference(begun: Plan, given: Plan): string | undefined {
  const parts = ({ base, axes, conditions = [], networks, measure, keep }: Plan): [string, string][] => [
    ['networks', String(networks)],
    ...conditions.map(({ name, ...rest }): [string, string] => [`conditions.${name}`, JSON.stringify(rest)]),
    ['the order of conditions', conditions.map(({ name }) => name).join(', ')],
    ...axes.map(([key, values]): [string, string] => [`axes.${key}`, JSON.stringify(values)]),
    ['the order of axes', axes.map(([key]) => key).join(', ')],
    ['measure', JSON.stringify(measure)],
    ['keep', keep],
    ...(Object.keys(FIELDS) as FieldKey[]).map((key): [string, string] => [
      `base.${key}`,
      String(getField(base, key)),
    ]),
    ['base.network.silent', JSON.stringify(base.network.silent ?? [])],
  ];
  const [before, now] = [begun, given].map((plan) => new Map(parts(plan)));
  const names = new Set([...before.keys(), ...now.keys()]);
  const name = [...names].find((each) => before.get(each) !== now.get(each));
  return name && `${name} was ${before.get(name) ?? 'not there'} and is now ${now.get(name) ?? 'not there'}`;
}
