import { Stream } from '../../math/random';
import { DIGITS, type ModulesSettings } from './settings';
import { type Wiring, wiringOf } from './wiring';

/** All that training changes. */
export interface ModulesWeights {
  /** A number a connection into a neuron. */
  recurrent: Float64Array;
  /** A number a connection into an answer. */
  readout: Float64Array;
  /** Ten a half. */
  bias: Float64Array;
}

export const WEIGHT_NAMES = ['recurrent', 'readout', 'bias'] as const satisfies (keyof ModulesWeights)[];

/** Two halves and the bridge between them. */
export interface ModulesNetwork {
  settings: ModulesSettings;
  seed: number;
  wiring: Wiring;
  weights: ModulesWeights;
}

/** A network before its training: all weights are U(±1/√(2n)). */
export function initialNetwork(settings: ModulesSettings, seed: number): ModulesNetwork {
  const wiring = wiringOf(settings, seed);
  const stream = Stream.of(seed, 'init');
  const bound = 1 / Math.sqrt(2 * settings.units);
  const draw = (count: number) => Float64Array.from(stream.fill(new Float32Array(count), -bound, bound));
  return {
    settings,
    seed,
    wiring,
    weights: {
      recurrent: draw(wiring.recurrent.sources.length),
      readout: draw(wiring.readout.sources.length),
      bias: draw(2 * DIGITS),
    },
  };
}
