import { layoutOf } from '../cells';
import { headsOf } from '../cells/heads';
import { view } from '../cells/layout';
import { constrain, maskOf } from '../cells/mask';
import { fromNamed, toNamed } from '../cells/named';
import { silence } from '../cells/silence';
import { silentOf } from '../config/silent';
import { Stream } from '../math/random';
import { tauDirection, weightDirection, withTauNoise, withWeightNoise } from './harm';
import type { Trained } from './simulation';

/** What a network is shown without, and what it is disturbed by. */
export interface Lesion {
  /** Neurons that are silent, from 0. */
  silent: readonly number[];
  /** ε: noise in all weights of the recurrence, or in all τ, as a share of their norm. */
  noise: { of: 'weights' | 'tau'; size: number };
}

/** The seed's streams that noise is drawn from: all networks of one size get the same, whatever its size. */
const SEED = 1;
const STREAMS = { weights: 1000, tau: 2000 };

/** A harmed copy of a network: noise first, then without its silent neurons, their weights in and out and in all heads. */
export function damaged<Network extends Trained>(network: Network, { silent, noise }: Lesion): Network {
  const { config, parameters } = network;
  const heads = headsOf(parameters);
  const layout = layoutOf(config.network, heads.length);
  let vector = fromNamed(parameters, layout, heads, 0);
  const random = Stream.of(SEED, 'look', STREAMS[noise.of]);
  if (noise.size > 0 && noise.of === 'weights') {
    vector = withWeightNoise(vector, layout, weightDirection(layout, config, random), noise.size);
    // As engines do: under Dale's law noise may not change signs.
    constrain(view(vector, layout.cell['recurrent.weight']), config.network, maskOf(config));
  } else if (noise.size > 0 && layout.cell.tau) {
    vector = withTauNoise(vector, layout, tauDirection(layout.units, random), noise.size);
  }
  silence(vector, layout, config.network, [...silent, ...silentOf(config.network)]);
  return { ...network, parameters: toNamed(vector, layout, heads, 0) };
}
