import type { Pick } from './numbers';

/** A task whose accuracy is above this is packed. */
const PACKED_AT = 0.95;

/** How many tasks a network holds. */
export const packed: Pick = ({ accuracy }) =>
  Object.values(accuracy).filter((each) => each > PACKED_AT).length;

/** Its mean accuracy where what it is told is noisy. */
export const underNoise: Pick = ({ noisy }) => noisy;
