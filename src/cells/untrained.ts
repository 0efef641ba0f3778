import type { RunConfig } from '../config/schema';
import { Stream } from '../math/random';
import { cellOf, layoutOf } from '.';
import { type NamedArray, toNamed } from './named';

/** What a network of these settings has before any training, if it is begun here; without heads. */
export function untrainedParameters({ network, seed }: Pick<RunConfig, 'network' | 'seed'>): NamedArray[] {
  const layout = layoutOf(network, 0);
  const vector = new Float32Array(layout.size);
  cellOf(network).initialise(vector, layout, network, Stream.of(seed, 'init'));
  return toNamed(vector, layout, [], 0);
}
