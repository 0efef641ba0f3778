import type { NetworkConfig, RunConfig } from '../config/schema';
import { Stream } from '../math/random';

/** What a recurrent weight may be: a sum of these, and 0 where there is no connection. */
export const POSITIVE = 1;
export const NEGATIVE = 2;

/**
 * What every weight may be from one neuron to another, row = to, column = from: [H, H]. All gates of a neuron share its
 * row, and so its missing connections.
 */
export type Mask = Uint8Array;

/** What decides which recurrent connections a network has. */
export type SeededNetwork = Pick<RunConfig, 'network' | 'seed'>;

/** Whether neurons have weights to themselves: leaky ones where that is asked for, those with gates always. */
export const hasSelfConnections = ({ cell, selfConnections }: NetworkConfig): boolean =>
  cell !== 'leaky' || selfConnections;

/** How many neurons excite under Dale's law: the first ones. (0.07 · 100 is a little more than 7.) */
export const excitatoryOf = ({ units, excitatory }: NetworkConfig): number =>
  Math.ceil(excitatory * units - 1e-9);

/**
 * The mask of a network, which follows from its settings and seed; undefined where neither density nor Dale's law masks
 * anything. Of one seed, a denser network has all connections of a sparser one, and the same with self-connections or
 * without.
 */
export function maskOf({ network, seed }: SeededNetwork): Mask | undefined {
  const { units, density, dale } = network;
  // Kept networks may be older than these settings, and have neither.
  if (!(density < 1) && !dale) return undefined;
  const excitatory = dale ? excitatoryOf(network) : 0;
  const withSelf = hasSelfConnections(network);
  const stream = Stream.of(seed, 'mask');
  const mask = new Uint8Array(units * units);
  for (let i = 0, k = 0; i < units; i++) {
    for (let j = 0; j < units; j++, k++) {
      const exists = stream.uniform() < density && (i !== j || withSelf);
      if (exists) mask[k] = dale ? (j < excitatory ? POSITIVE : NEGATIVE) : POSITIVE + NEGATIVE;
    }
  }
  return mask;
}

/** Sets what a network may not have among its recurrent weights to 0, in place: [k H, H]. */
export function constrain(W: Float32Array, network: NetworkConfig, mask: Mask | undefined): void {
  if (mask) {
    for (let k = 0; k < W.length; k++) {
      const allowed = mask[k % mask.length];
      if (!(allowed & POSITIVE)) W[k] = Math.min(W[k], 0);
      if (!(allowed & NEGATIVE)) W[k] = Math.max(W[k], 0);
    }
  } else if (!hasSelfConnections(network)) {
    for (let k = 0; k < W.length; k += network.units + 1) W[k] = 0;
  }
}

/**
 * Sets what is said of connections that do not exist to 0, in place, be it a gradient or what an optimizer remembers:
 * [k H, H]. Without a mask the diagonal that a leaky network lacks counts, as in the paper's own code.
 */
export function clearAbsent(values: Float32Array | Float64Array, mask: Mask | undefined): void {
  if (!mask) return;
  for (let k = 0; k < values.length; k++) if (mask[k % mask.length] === 0) values[k] = 0;
}

/**
 * Gives initial recurrent weights, [k H, H], the signs of Dale's law. Those of E excitatory neurons count √(I/E) times, those
 * of I inhibitory ones √(E/I) times: so they cancel on average, and their mean square is as without the law. As they were
 * drawn, the excess of four excitatory neurons in five would give W an eigenvalue of 0.3 √H, and activity would grow
 * without end. In a sparse network nothing is scaled: it begins with the weights of the dense one of its seed, as far as
 * it has them.
 */
export function applySigns(W: Float32Array, network: NetworkConfig): void {
  if (!network.dale) return;
  const { units } = network;
  const E = excitatoryOf(network);
  const factor = E === 0 || E === units ? 1 : Math.sqrt((units - E) / E);
  for (let k = 0; k < W.length; k++) {
    W[k] = k % units < E ? Math.abs(W[k]) * factor : -Math.abs(W[k]) / factor;
  }
}
