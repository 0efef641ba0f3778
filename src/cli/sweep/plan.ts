import { type FieldValue, getField, isFieldKey, setFields } from '../../config/draft';
import { describe, explain } from '../../config/explain';
import { FIELDS, type FieldKey } from '../../config/fields';
import type { RunConfig } from '../../config/schema';
import { z } from '../../config/zod';
import { isObject } from '../../network/json';
import { settingsOf } from '../../network/settings';
import { type PlannedMeasure, readMeasure } from './measure';
import { type SlurmOptions, slurmSchema } from './slurm-options';

/** The most runs of a sweep. */
const MOST_RUNS = 100_000;

const planSchema = z.strictObject({
  base: z.looseObject({}).default({}),
  axes: z.looseObject({}).default({}),
  networks: z.int().min(1).default(1),
  measure: z.array(z.unknown()).default([]),
  keep: z.enum(['promotions', 'last']).default('last'),
  slurm: slurmSchema.default({}),
});

/** An experiment with many networks: some of them under each combination of settings. */
export interface Plan {
  /** The settings of every run, but for those on the axes. */
  base: RunConfig;
  /** The values of settings that are combined, the last axis changing first. */
  axes: [FieldKey, FieldValue[]][];
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
  const { base, axes, networks, measure, keep, slurm } = result.data;
  const plan: Plan = {
    base: settingsOf(base, 'base'),
    axes: Object.entries(axes).map(([key, values]) => readAxis(key, values)),
    networks,
    measure: measure.map((each, i) => readMeasure(each, `measure.${i}`)),
    keep,
    slurm,
  };
  const names = plan.measure.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new Error(`measure: ${describe(names)} names one twice`);
  const count = plan.axes.reduce((product, [, values]) => product * values.length, networks);
  if (count > MOST_RUNS) {
    throw new Error(
      `expected ${MOST_RUNS.toLocaleString('en')} runs or fewer, got ${count.toLocaleString('en')}`,
    );
  }
  return plan;
}

function readAxis(key: string, values: unknown): [FieldKey, FieldValue[]] {
  const where = `axes.${key}`;
  if (!isFieldKey(key)) throw new Error(`${where}: no such setting`);
  if (key === 'seed') throw new Error(`${where}: seeds are no axis; networks says how many there are`);
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
}

/** All runs: the product of the axes, the networks of a combination one after another; throws where one cannot be. */
export function runsOf({ base, axes, networks }: Plan): PlannedRun[] {
  let conditions: [FieldKey, FieldValue][][] = [[]];
  for (const [key, values] of axes) {
    conditions = conditions.flatMap((chosen) =>
      values.map((value) => [...chosen, [key, value] as (typeof chosen)[0]]),
    );
  }
  const seeds = Array.from({ length: networks }, (_, k) => base.seed + k);
  setFields(base, new Map([['seed', seeds[networks - 1]]]));
  const runs = conditions.flatMap((chosen) => {
    const config = withValues(base, chosen);
    return seeds.map((seed) => ({ config: { ...config, seed }, settings: Object.fromEntries(chosen) }));
  });
  return runs.map((run, index) => ({ index, ...run }));
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
  const parts = ({ base, axes, networks, measure, keep }: Plan): [string, string][] => [
    ['networks', String(networks)],
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
