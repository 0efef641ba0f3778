import { AMBIGUITIES, type PackedNetwork } from '../../src/neighbours/packing/network';
import { type PackingMode, type PackingSettings, TASKS } from '../../src/neighbours/packing/settings';

interface Made extends Partial<Omit<PackingSettings, 'mode'>> {
  mode: PackingMode;
  /** How many tasks it holds. */
  packed: number;
  /** Its accuracy where it is told clearly; under noise and blend it falls from there to a half. */
  clear?: number;
  seconds?: number;
}

/** A network of the page on packing that nobody trained. */
export function packedNetwork({ mode, packed, clear = 0.9, seconds, ...settings }: Made): PackedNetwork {
  const curve = AMBIGUITIES.map((amount) => clear - (clear - 0.5) * 2 * amount);
  return {
    settings: { mode, units: 6, rank: 1, noise: 0, seed: 0, ...settings },
    accuracy: TASKS.map((_, place) => (place < packed ? 0.98 : 0.7)),
    ambiguity: { blend: curve, noise: curve },
    ...(seconds !== undefined && { seconds }),
  };
}
