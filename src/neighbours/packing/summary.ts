import type { PackedNetwork } from './network';
import { keyOf, PACKED_AT, type PackingSettings } from './settings';

/** How many tasks have an accuracy above the threshold. */
export const packedIn = (accuracy: readonly number[]): number =>
  accuracy.filter((each) => each > PACKED_AT).length;

/** How many tasks networks hold, on average; undefined for none. */
export const meanPacked = (networks: readonly PackedNetwork[]): number | undefined =>
  networks.length === 0
    ? undefined
    : networks.reduce((sum, { accuracy }) => sum + packedIn(accuracy), 0) / networks.length;

/** Those networks that differ from these settings in nothing but their seeds. */
export function networksLike(
  networks: readonly PackedNetwork[],
  settings: Omit<PackingSettings, 'seed'>,
): PackedNetwork[] {
  const key = keyOf({ ...settings, seed: 0 });
  return networks.filter((network) => keyOf({ ...network.settings, seed: 0 }) === key);
}
