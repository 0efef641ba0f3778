import { maskOf } from '../cells/mask';
import { silentOf } from '../config/silent';
import type { EngineFactory } from '../engines/engine';
import { type Connectivity, connectivityOf, drivingWeights } from './connectivity';
import { measureDimensionality } from './dimensionality';
import type { Trained } from './simulation';
import { type MeasurementSettings, measureTimescales, type Timescales } from './timescales';

/** All that is found out by looking at a network: what its dynamics remember, how it is wired, how rich it is. */
export interface Findings {
  timescales: Timescales;
  connectivity: Connectivity;
  /** The recurrent weights that `connectivity` describes (see `drivingWeights`), row = to, column = from: [H, H]; those of silent neurons are 0. */
  weights: Float32Array;
  /** Principal components for 90 % of the variance of the activity, with p = 0.5. */
  dimensionality: number;
}

/** Looks at a network, a piece at a time, as `measureTimescales` does; nearly all of the work is its simulation. */
export async function* analyseDynamics(
  factory: EngineFactory,
  trained: Trained,
  driving: MeasurementSettings,
): AsyncGenerator<{ done: number; total: number }, Findings, undefined> {
  const timescales = yield* measureTimescales(factory, trained, driving);
  const total = driving.steps;
  const components = measureDimensionality(factory, trained, driving.seed);
  let dimensionality = await components.next();
  while (!dimensionality.done) {
    yield { done: total, total };
    dimensionality = await components.next();
  }
  const recurrent = trained.parameters.find(({ name }) => name === 'recurrent.weight')?.values;
  if (!recurrent) throw new Error('recurrent.weight: missing');
  const { config } = trained;
  const weights = drivingWeights(recurrent, config.network);
  return {
    timescales,
    connectivity: connectivityOf(weights, silentOf(config.network), maskOf(config)),
    weights,
    dimensionality: dimensionality.value,
  };
}
