import type { NetworkConfig, RunConfig } from './schema';

/** What stands in a history where neurons were silenced; its values are how many then are silent. */
export const SILENT = 'network.silent';

const NONE: readonly number[] = [];

/** The neurons of a network that are silent for good, from 0, smallest first. */
export const silentOf = ({ silent }: Pick<NetworkConfig, 'silent'>): readonly number[] => silent ?? NONE;

/** All silent neurons of a network: those that are for good, and others that are while one looks. */
export function allSilent(network: Pick<NetworkConfig, 'silent'>, live = NONE): readonly number[] {
  const silent = silentOf(network);
  if (live.length === 0) return silent;
  return silent.length === 0 ? live : [...live, ...silent];
}

/** Whether a network of one config loses neurons when it goes over to another one. */
export const losesNeurons = (before: RunConfig, after: RunConfig): boolean =>
  silentOf(after.network).length > silentOf(before.network).length;

/** The config with more neurons silent. */
export function withSilent(config: RunConfig, neurons: readonly number[]): RunConfig {
  const all = new Set([...silentOf(config.network), ...neurons]);
  const silent = [...all].sort((a, b) => a - b);
  return silent.length > 0 ? { ...config, network: { ...config.network, silent } } : config;
}

/** The config of the same network with all of its neurons. */
export function withAllNeurons(config: RunConfig): RunConfig {
  const { silent, ...network } = config.network;
  return silent ? { ...config, network } : config;
}

/** What neurons that are not silent have, of what all have. */
export function ofHeard<T extends Float32Array | readonly unknown[]>(
  values: T,
  network: Pick<NetworkConfig, 'silent'>,
): T {
  if (!network.silent) return values;
  const silent = new Set(network.silent);
  return values.filter((_: unknown, neuron: number) => !silent.has(neuron)) as T;
}

/** The weights between neurons that are not silent, of those between all, [H, H], or what else there is of pairs: a smaller square. */
export function betweenHeard<T extends Float32Array | Uint8Array>(W: T, silent: readonly number[]): T {
  if (silent.length === 0) return W;
  const H = Math.round(Math.sqrt(W.length));
  const isSilent = new Set(silent);
  return W.filter((_: number, k: number) => !isSilent.has(Math.floor(k / H)) && !isSilent.has(k % H)) as T;
}
