import type { NetworkAtN } from '../../src/state/lane';
import { smallConfig } from './config';

/** A network that was promoted from N after N − 1 epochs, and takes so many bytes. */
export const networkAt = (N: number, bytes = 4): NetworkAtN => ({
  N,
  step: 200 * (N - 1),
  network: {
    config: smallConfig(),
    parameters: [{ name: 'tau', shape: [bytes / 4], values: new Float32Array(bytes / 4) }],
  },
});
