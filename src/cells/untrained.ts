import { Stream } from '../math/random';
import { initialise, layoutOf } from '.';
import type { SeededNetwork } from './mask';
import { type NamedArray, toNamed } from './named';

/** What a network of these settings has before any training, if it is begun here; without heads. */
export function untrainedParameters(config: SeededNetwork): NamedArray[] {
  const layout = layoutOf(config.network, 0);
  const vector = new Float32Array(layout.size);
  initialise(vector, layout, config, Stream.of(config.seed, 'init'));
  return toNamed(vector, layout, [], 0);
}
