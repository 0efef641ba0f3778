import { packedIn } from '../neighbours/packing/summary';
import type { Pick } from './numbers';

/** How many tasks a network holds. */
export const packed: Pick = ({ accuracy }) => packedIn(Object.values(accuracy));

/** Its mean accuracy where what it is told is noisy. */
export const underNoise: Pick = ({ noisy }) => noisy;
