import { breakNetwork } from '../../analysis/damage';
import { testedN } from '../../analysis/damage-subject';
import { toldNetwork } from '../../cells/told';
import { type EndedRun, measurePromotions } from '../../claims/measure-network';
import { damageSettingsSchema } from '../../config/analyses/damage';
import { count } from '../../config/bounded';
import { DAMAGE } from '../../config/breaking';
import { describe, explain } from '../../config/explain';
import { measurementSchema } from '../../config/measurement';
import { type PromotionMeasures, promotionMeasuresSchema } from '../../config/promotion-measures';
import { z } from '../../config/zod';
import type { EngineFactory } from '../../engines/engine';
import { finish } from '../finish';
import type { Terminal } from '../terminal';
import { TIMESCALES, timescalesOf } from '../timescales';

const timescalesSettings = z
  .strictObject({ ...measurementSchema.shape.driving.shape, lag: count.min(5) })
  .partial()
  .transform((given) => ({ ...TIMESCALES, ...given }))
  .refine(({ steps, lag }) => steps >= lag + 2, {
    path: ['steps'],
    error: 'expected two more than lag, or more',
  });

const damageSettings = z
  .strictObject({ ...damageSettingsSchema.omit({ N: true }).shape, bits: count.min(2) })
  .partial()
  .transform((given) => ({ ...DAMAGE, ...given }));

/** What is measured of a run at its end: of its network, as the command of that name does it, or of those it was promoted with. */
export type PlannedMeasure =
  | { name: 'timescales'; settings: z.output<typeof timescalesSettings> }
  | { name: 'damage'; settings: z.output<typeof damageSettings> }
  | { name: 'promotions'; settings: PromotionMeasures };

const SETTINGS = {
  timescales: timescalesSettings,
  damage: damageSettings,
  promotions: promotionMeasuresSchema,
};
export const MEASURES = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];

const named = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z.strictObject({ name: z.enum(MEASURES), settings: z.looseObject({}).default({}) }),
);

/** A measure of a plan, a name alone or with settings; throws one sentence that says what is wrong and where. */
export function readMeasure(value: unknown, where: string): PlannedMeasure {
  const result = named.safeParse(value);
  if (!result.success) {
    const names = MEASURES.map((name) => `"${name}"`).join(' or ');
    throw new Error(`${where}: expected ${names}, got ${describe(value)}`);
  }
  const { name, settings } = result.data;
  const read = SETTINGS[name].safeParse(settings);
  if (!read.success) throw new Error(explain(read.error, settings, `${where}.settings`));
  return { name, settings: read.data } as PlannedMeasure;
}

/** What a measure finds out about a run: of its network what the command of that name prints. */
export function measureRun(
  factory: EngineFactory,
  run: EndedRun,
  measure: PlannedMeasure,
  terminal: Pick<Terminal, 'progress'>,
) {
  const { network } = run;
  if (measure.name === 'promotions')
    return finish(measurePromotions(factory, run, measure.settings), terminal);
  const N = testedN(network, network.progress);
  const told = toldNetwork(network, network.progress.heads, N);
  if (measure.name === 'timescales') return timescalesOf(factory, told, measure.settings, terminal);
  return finish(breakNetwork(factory, told, { ...measure.settings, N }), terminal);
}
